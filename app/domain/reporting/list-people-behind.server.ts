import { recordAct } from '../access/index.server.ts'
import type { Actor } from '../access/index.ts'
import { listCourseTitles } from '../catalogue/index.server.ts'
import {
  type Clock,
  type Day,
  type Db,
  decodeCursor,
  ok,
  type Page,
  pageOf,
  type Result,
  refused,
} from '../kernel/index.ts'
import {
  atOnePosition,
  countFunnelPersonsBefore,
  countPersonsBefore,
  listCountedPersons,
  listFunnelPersons,
} from '../ledger/index.server.ts'
import { listNames } from '../people/index.server.ts'
import type { CountQuery } from './count-query.ts'
import { communesSeen, countTrainees } from './count-trainees.server.ts'
import { getFunnel } from './get-uptake.server.ts'
import { groupLabel, type ReportLanguage } from './group.ts'
import { nameFigure } from './listed-figure.ts'

/** Who stands behind a figure. `fullName` is null when it has been erased; `course` is a short title, null for registering. */
export type PersonBehind = {
  personId: string
  entryId: number
  fullName: string | null
  commune: string
  day: Day
  course: string | null
}

/**
 * `total`: how many they are, `label` the group's words; both and the list stand on `position`, by the rules `ruleVersion`.
 * `before`: how many of them stand on the pages before.
 */
export type PeopleBehind = Page<PersonBehind> & {
  total: number
  label: string | null
  position: number
  ruleVersion: number
  before: number
}

/** `group`: the breakdown has no such row. `too_many_enrolled`: those of a funnel cannot be followed. */
export type NoPeopleBehind = 'group' | 'too_many_enrolled'

/** With `key` those of one group of the breakdown. `after` is the cursor of the page before. */
export type PeopleBehindInput = {
  query: CountQuery
  key: string | null
  /** those who enrolled in the period and had come as far as the query's kind by its end: a step of the funnel */
  ofEnrolled?: boolean
  after: string | null
  limit?: number
  language?: ReportLanguage
}

/**
 * The people a figure counts, in the order of the entries that count; by participations once per course. That they were
 * looked at is recorded. Errors: `forbidden`.
 */
export async function listPeopleBehind(
  ctx: { db: Db; clock: Clock; actor: Actor },
  input: PeopleBehindInput,
): Promise<Result<PeopleBehind, NoPeopleBehind>> {
  const { query, key, ofEnrolled = false } = input
  const communes = communesSeen(ctx.actor, 'figures.names')
  const found = await atOnePosition(ctx, (db) => findBehind({ ...ctx, db }, input, communes))
  if (!found.ok) return found
  await recordAct(ctx, {
    ...{
      action: 'figures.people_listed',
      subjectKind: 'figure',
      subjectId: nameFigure({ ...query, ofEnrolled, key }),
    },
    details: { shown: found.value.rows.length },
  })
  return found
}

async function findBehind(
  ctx: { db: Db; actor: Actor },
  input: PeopleBehindInput,
  communes: ReadonlyArray<string> | undefined,
): Promise<Result<PeopleBehind, NoPeopleBehind>> {
  const { query, key, ofEnrolled = false, limit = 50, language = 'vi' } = input
  const { from, to, kind, measure } = query
  const counts = await countTrainees(ctx, query, language)
  const group = counts.groups.find((one) => one.key === key)
  if (key !== null && !group) return refused('group')
  const funnel = ofEnrolled ? await getFunnel(ctx, query) : null
  if (ofEnrolled && !funnel) return refused('too_many_enrolled')

  const [after] = decodeCursor(input.after, 1) ?? []
  const isGroup = query.by !== null && key !== null
  const asked = { from, to, kind, communes, limit: limit + 1, after: typeof after === 'number' ? after : null }
  const counted = { ...asked, measure, ...(isGroup && query.by && key !== null && { by: query.by, key }) }
  const found = ofEnrolled ? await listFunnelPersons(ctx, asked) : await listCountedPersons(ctx, counted)
  const before = ofEnrolled ? await countFunnelPersonsBefore(ctx, asked) : await countPersonsBefore(ctx, counted)
  const page = pageOf(found, limit, (row) => [row.entryId])
  const names = await listNames(
    ctx,
    page.rows.map((row) => row.rootId),
  )
  const titles = new Map((await listCourseTitles(ctx)).map((course) => [course.key, course.shortTitle]))
  const rows = page.rows.map((row) => ({
    ...{ personId: row.rootId, entryId: row.entryId, day: row.day, fullName: names.get(row.rootId) ?? null },
    commune: groupLabel('commune', row.commune, language),
    course: kind === 'registered' ? null : (titles.get(row.course) ?? row.course),
  }))
  return ok({
    ...{ rows, next: page.next, before, label: group?.label ?? null },
    total: funnel ? funnel[kind as keyof typeof funnel] : (group?.count ?? counts.total), // a funnel asked for has its kind
    ...{ position: counts.position, ruleVersion: counts.ruleVersion },
  })
}
