import type { Actor } from '../access/index.ts'
import type { Db } from '../kernel/index.ts'
import { atOnePosition, countFunnel, countTrend } from '../ledger/index.server.ts'
import type { Funnel, PeriodCount } from '../ledger/index.ts'
import type { CountQuery } from './count-query.ts'
import { communesSeen, countTrainees, type TraineeCounts } from './count-trainees.server.ts'
import type { ReportLanguage } from './group.ts'
import { type ReportedKind, reportedKinds } from './measure.ts'
import { daysOf, type NamedPeriod, type Period, periodsUpTo } from './reporting-period.ts'

type Ctx = { db: Db; actor: Actor }

/** A table by groups: both measures of the same question. */
export type UptakeTable = { headcount: TraineeCounts; participations: TraineeCounts }

export type KindSummary = {
  kind: ReportedKind
  headcount: number
  participations: number
  headcountBefore: number | null
}

export type TrendPoint = PeriodCount & { period: NamedPeriod }

/**
 * `before` is the table of the period before, by the measure asked for; `trend` the kind in the twelve periods up to a named
 * one, `funnel` how far those came who enrolled (null: too many to follow). All of it stands on one position.
 */
export type Uptake = UptakeTable & {
  trend: Array<TrendPoint>
  funnel: Funnel | null
  summary: Array<KindSummary>
  before: TraineeCounts | null
  communes: ReadonlyArray<string> | null
}

/** The five kinds of a period alone, at one position: also where the table asked for cannot be. Errors: `forbidden`. */
export function getSummary(
  ctx: Ctx,
  { period, previous }: { period: Period; previous: Period | null },
): Promise<Array<KindSummary>> {
  return atOnePosition(ctx, (db) => summarizeAll({ ...ctx, db }, period, previous))
}

/** A table with both measures, at one position. Errors: `forbidden`. */
export async function getUptakeTable(
  ctx: Ctx,
  query: CountQuery,
  language: ReportLanguage,
): Promise<UptakeTable & { communes: ReadonlyArray<string> | null }> {
  const communes = communesSeen(ctx.actor, 'figures.read') ?? null
  return atOnePosition(ctx, async (db) => ({ ...(await countTable({ ...ctx, db }, query, language)), communes }))
}

/** A table with the five kinds of its period above it, and beside it the period before where there is one. Errors: `forbidden`. */
export async function getUptake(
  ctx: Ctx,
  {
    query,
    named,
    previous,
    language,
  }: { query: CountQuery; named: NamedPeriod | null; previous: Period | null; language: ReportLanguage },
): Promise<Uptake> {
  const communes = communesSeen(ctx.actor, 'figures.read') ?? null
  return atOnePosition(ctx, async (db) => {
    const at = { ...ctx, db }
    const summary = await summarizeAll(at, query, previous)
    const table = await countTable(at, query, language)
    const before = previous && (await countTrainees(at, { ...query, ...previous }, language))
    const trend = named ? await followTrend(at, query, named) : []
    const funnel = await getFunnel(at, query)
    return { ...table, summary, before, trend, funnel, communes }
  })
}

/** How far those came who enrolled in a period; null when they are too many to follow. Errors: `forbidden`. */
export function getFunnel(ctx: Ctx, { from, to }: Period): Promise<Funnel | null> {
  return countFunnel(ctx, { from, to, communes: communesSeen(ctx.actor, 'figures.read') })
}

const pointsInTrend = 12

async function followTrend(ctx: Ctx, { kind }: CountQuery, named: NamedPeriod): Promise<Array<TrendPoint>> {
  const periods = periodsUpTo(named, pointsInTrend)
  const communes = communesSeen(ctx.actor, 'figures.read')
  const counts = await countTrend(ctx, { kind, periods: periods.map(daysOf), communes })
  return counts.map((count, index) => ({ ...count, period: periods[index] ?? named }))
}

async function countTable(ctx: Ctx, query: CountQuery, language: ReportLanguage): Promise<UptakeTable> {
  const headcount = await countTrainees(ctx, { ...query, measure: 'headcount' }, language)
  const participations = await countTrainees(ctx, { ...query, measure: 'participations' }, language)
  return { headcount, participations }
}

async function summarizeAll(ctx: Ctx, period: Period, previous: Period | null): Promise<Array<KindSummary>> {
  const summary: Array<KindSummary> = []
  // A connection answers one question at a time; there are five kinds.
  for (const kind of reportedKinds) summary.push(await summarize(ctx, kind, period, previous))
  return summary
}

async function summarize(
  ctx: Ctx,
  kind: ReportedKind,
  { from, to }: Period,
  previous: Period | null,
): Promise<KindSummary> {
  const asked = { from, to, kind, by: null }
  const { total: headcount } = await countTrainees(ctx, { ...asked, measure: 'headcount' })
  const { total: participations } = await countTrainees(ctx, { ...asked, measure: 'participations' })
  const before = previous && (await countTrainees(ctx, { ...asked, ...previous, measure: 'headcount' }))
  return { kind, headcount, participations, headcountBefore: before?.total ?? null }
}
