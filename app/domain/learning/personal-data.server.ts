import type { Clock, Db } from '../kernel/index.ts'
import { eraseLearningRows, type LearningCopy, selectPersonalData } from './personal-data-store.server.ts'

/** Courses, lessons, ticks, passes and certificates of a person, newest first. The caller has checked who asks. */
export async function collectPersonalData(
  ctx: { db: Db },
  input: { personId: string; limit: number },
): Promise<LearningCopy> {
  return selectPersonalData(ctx.db, input.personId, input.limit)
}

/**
 * Deletes what a person learned and where they stopped. A certificate keeps its number and course, so that `/verify` can say
 * that it is no longer confirmed. Call it with the transaction's `db`.
 */
export async function erasePersonalData(ctx: { db: Db; clock: Clock }, personId: string): Promise<void> {
  await eraseLearningRows(ctx.db, personId, ctx.clock.now())
}
