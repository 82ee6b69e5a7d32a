import { type Actor, requireCan, visibleTo } from '../access/index.ts'
import { type CourseTitle, listCourseTitles } from '../catalogue/index.server.ts'
import type { Db } from '../kernel/index.ts'
import { countHeadcount, countParticipations } from '../ledger/index.server.ts'
import type { CountRow, Counts } from '../ledger/index.ts'
import type { CountQuery } from './count-query.ts'
import { listGroups, type ReportLanguage } from './group.ts'
import { type Breakdown, isAdditive } from './measure.ts'

type Ctx = { db: Db; actor: Actor }

export type CountedGroup = { key: string; label: string; count: number }

/**
 * A figure and what it stands on: up to which sealed entry of the ledger, by which rules. Every group of the breakdown is
 * there, at 0 too. `additive`: the groups add up to the total; null when there are none.
 */
export type TraineeCounts = CountQuery & {
  additive: boolean | null
  total: number
  groups: Array<CountedGroup>
  ruleVersion: number
  position: number
}

/** Counts trainees, those the actor may see: of some communes, only who counts there. Errors: `forbidden`. */
export async function countTrainees(
  ctx: Ctx,
  query: CountQuery,
  language: ReportLanguage = 'vi',
): Promise<TraineeCounts> {
  const counts = await countSeen(ctx, query)
  const { by } = query
  return {
    ...query,
    additive: by && isAdditive(query.measure, by),
    total: counts.total,
    groups: by ? await fillGroups(ctx, by, counts.rows, language) : [],
    ruleVersion: counts.ruleVersion,
    position: counts.position,
  }
}

/** The communes whose figures alone the actor may see, or undefined for all. Errors: `forbidden`. */
export function communesSeen(
  actor: Actor,
  action: 'figures.read' | 'figures.names',
): ReadonlyArray<string> | undefined {
  requireCan(actor, action)
  const seen = visibleTo(actor, action)
  return seen.all ? undefined : seen.communes
}

async function countSeen(ctx: Ctx, { from, to, kind, measure, by }: CountQuery): Promise<Counts> {
  const communes = communesSeen(ctx.actor, 'figures.read')
  const question = { from, to, kind, by: by ?? undefined, communes }
  return measure === 'headcount' ? countHeadcount(ctx, question) : countParticipations(ctx, question)
}

async function fillGroups(
  ctx: Ctx,
  by: Breakdown,
  rows: ReadonlyArray<CountRow>,
  language: ReportLanguage,
): Promise<Array<CountedGroup>> {
  const courses: Array<CourseTitle> = by === 'course' ? await listCourseTitles(ctx) : []
  const communes = by === 'commune' ? communesSeen(ctx.actor, 'figures.read') : undefined
  const counts = new Map(rows.map(({ key, count }) => [key, count]))
  const groups = listGroups(by, courses, language).filter(({ key }) => !communes || communes.includes(key))
  const named = new Set(groups.map(({ key }) => key))
  // A course that is no longer published was taken all the same: no row may be missing from a sum.
  const others = rows.filter(({ key }) => !named.has(key)).map(({ key }) => ({ key, label: key }))
  return [...groups, ...others].map((group) => ({ ...group, count: counts.get(group.key) ?? 0 }))
}
