import type { Db } from '../kernel/index.ts'
import {
  type CountedPerson,
  type CountedPersonsQuestion,
  type CountQuestion,
  type Counts,
  type PersonEntry,
  type Position,
  type ReadEntry,
  ruleVersion,
} from './counted.ts'
import { countByDay, listByDay } from './counted-store.server.ts'
import { findPosition, listOfPerson, listSealed } from './read-store.server.ts'

// Whoever calls these has asked whether the actor may: this room knows no actors.
type Ctx = { db: Db }

/** Distinct persons, after merges, with an entry of the kind in the days asked for. */
export async function countHeadcount(ctx: Ctx, question: CountQuestion): Promise<Counts> {
  return { ...(await countByDay(ctx.db, 'headcount', question)), ruleVersion }
}

/** Entries of the kind in the days asked for, one per person and course. */
export async function countParticipations(ctx: Ctx, question: CountQuestion): Promise<Counts> {
  return { ...(await countByDay(ctx.db, 'participations', question)), ruleVersion }
}

/** The persons behind a figure or one row of it, in the order of the entries that count. */
export function listCountedPersons(ctx: Ctx, question: CountedPersonsQuestion): Promise<Array<CountedPerson>> {
  return listByDay(ctx.db, question)
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
