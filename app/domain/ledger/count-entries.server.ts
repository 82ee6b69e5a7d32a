import type { Db } from '../kernel/index.ts'
import {
  type CountedPerson,
  type CountedPersonsQuestion,
  type CountQuestion,
  type Counts,
  type Funnel,
  type FunnelQuestion,
  type Measure,
  type PeriodCount,
  type PersonEntry,
  type Position,
  type ReachedQuestion,
  type ReadEntry,
  ruleVersion,
  type TrendQuestion,
} from './counted.ts'
import { countByDay, countListedUpTo, listByDay } from './counted-store.server.ts'
import { countPeriods, countReached, countReachedUpTo, listReached } from './picture-store.server.ts'
import { findPosition, listOfPerson, listSealed } from './read-store.server.ts'

// Whoever calls these has asked whether the actor may: this room knows no actors.
type Ctx = { db: Db }

/** Distinct persons, after merges, with an entry of the kind in the days asked for. */
export async function countHeadcount(ctx: Ctx, question: CountQuestion): Promise<Counts> {
  return count(ctx.db, 'headcount', question)
}

/** Entries of the kind in the days asked for, one per person and course. */
export async function countParticipations(ctx: Ctx, question: CountQuestion): Promise<Counts> {
  return count(ctx.db, 'participations', question)
}

async function count(db: Db, measure: Measure, question: CountQuestion): Promise<Counts> {
  const tally = await countByDay(db, measure, question)
  return { ...tally, ruleVersion: tally.ruleVersion ?? ruleVersion }
}

/** A kind in each of some periods, in their order. */
export async function countTrend(ctx: Ctx, question: TrendQuestion): Promise<Array<PeriodCount>> {
  const counts = await countPeriods(ctx.db, question)
  return question.periods.map(({ from, to }, index) => ({
    ...{ from, to },
    ...(counts[index] ?? { headcount: 0, participations: 0 }),
  }))
}

/** A funnel reads a row for each of these: of more persons it is not drawn. */
export const mostInFunnel = 50_000

/**
 * How far those came who enrolled in the days asked for; null when they are more than `mostInFunnel`. All
 * four are of the same persons.
 */
export async function countFunnel(ctx: Ctx, question: FunnelQuestion): Promise<Funnel | null> {
  const { total } = await countHeadcount(ctx, { ...question, kind: 'enrolled' })
  if (total > mostInFunnel) return null
  return { enrolled: total, ...(await countReached(ctx.db, question)) }
}

/** The persons behind a figure or one row of it, in the order of the entries that count. */
export function listCountedPersons(ctx: Ctx, question: CountedPersonsQuestion): Promise<Array<CountedPerson>> {
  return listByDay(ctx.db, question)
}

/** How many of them stand on the pages before this one. */
export async function countPersonsBefore(ctx: Ctx, question: CountedPersonsQuestion): Promise<number> {
  return question.after === null ? 0 : countListedUpTo(ctx.db, question)
}

/** The persons of one step of a funnel, in the order of their enrolments. */
export function listFunnelPersons(ctx: Ctx, question: ReachedQuestion): Promise<Array<CountedPerson>> {
  return listReached(ctx.db, question)
}

/** How many of them stand on the pages before this one. */
export async function countFunnelPersonsBefore(ctx: Ctx, question: ReachedQuestion): Promise<number> {
  return question.after === null ? 0 : countReachedUpTo(ctx.db, question)
}

/** What was entered of a human being, under whichever of its merged persons, newest first; `before` is the last one's id. */
export function listEntriesOf(
  ctx: Ctx,
  { personId, before, limit }: { personId: string; before: number | null; limit: number },
): Promise<Array<PersonEntry>> {
  return listOfPerson(ctx.db, personId, before, limit)
}

/** The sealed entries after `after` (0: from the first), in order: enough to recount every figure. */
export function listSealedEntries(
  ctx: Ctx,
  { after, limit }: { after: number; limit: number },
): Promise<Array<ReadEntry>> {
  return listSealed(ctx.db, after, limit)
}

/** The newest seal. What was counted may be a moment behind: a figure names its own position. */
export function currentPosition(ctx: Ctx): Promise<Position> {
  return findPosition(ctx.db)
}
