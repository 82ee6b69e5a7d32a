import type { PersonActor } from '../access/index.ts'
import type { CourseOutline } from '../catalogue/index.ts'
import type { Circumstances, Clock, Db, Lock, Platform } from '../kernel/index.ts'
import { recordEntry } from '../ledger/index.server.ts'
import type { EntryObject, FactKind } from '../ledger/index.ts'
import { circumstancesOf } from '../people/index.server.ts'
import { insertEnrolment, type NewEnrolment, startEnrolment } from './progress-store.server.ts'

export type LearningCtx = { db: Db; clock: Clock; actor: PersonActor }

/** One learner's step in one course, inside one transaction: what every change of it needs. */
export type Walk = {
  db: Db
  clock: Clock
  personId: string
  course: CourseOutline
  at: Date
  /** of the person at that moment; asked once */
  circumstances(): Promise<Circumstances>
}

/**
 * Opens a step: `work` runs in a transaction, and everything it changes and enters is one. The person cannot be erased
 * meanwhile: an erasure waits for whoever holds their attempts, and without such a `lock` the person is held. Errors:
 * `not_found` when they have been erased.
 */
export async function walk<T>(
  ctx: LearningCtx,
  course: CourseOutline,
  work: (walk: Walk) => Promise<T>,
  lock?: Lock,
): Promise<T> {
  return ctx.db.transaction(async (db) => {
    const step = stepIn(db, ctx, course)
    if (!lock) await step.circumstances()
    return work(step)
  }, lock && { lock })
}

/** A step in the transaction `db`. Whoever opened it sees to it that the person is not erased meanwhile (see `walk`). */
export function stepIn(db: Db, { clock, actor: { personId } }: LearningCtx, course: CourseOutline): Walk {
  const at = clock.now()
  let known: Promise<Circumstances> | undefined
  const circumstances = () => (known ??= circumstancesOf({ db }, personId, at))
  return { db, clock, personId, course, at, circumstances }
}

/** Enters a fact about the course of this step. */
export async function recordFact(
  step: Walk,
  kind: FactKind,
  idempotencyKey: string,
  object: EntryObject = {},
): Promise<void> {
  await recordEntry(step, {
    personId: step.personId,
    kind,
    occurredAt: step.at,
    circumstances: await step.circumstances(),
    idempotencyKey,
    courseKey: step.course.key,
    courseRevisionId: step.course.revisionId,
    platform: platformOf(step.course),
    ...object,
  })
}

/** Makes sure the person is in the course, with its entry. */
export async function ensureEnrolled(step: Walk): Promise<void> {
  if (await insertEnrolment(step.db, newEnrolment(step)))
    await recordFact(step, 'enrolled', `enrolled:${step.course.key}`)
}

/** Makes sure the course counts as started: by an answer, a tick or ten seconds of video, never by looking. */
export async function ensureStarted(step: Walk): Promise<void> {
  const done = await startEnrolment(step.db, newEnrolment(step))
  if (done.enrolled) await recordFact(step, 'enrolled', `enrolled:${step.course.key}`)
  if (done.started) await recordFact(step, 'started', `started:${step.course.key}`)
}

function newEnrolment({ personId, course, at }: Walk): NewEnrolment {
  return { personId, courseKey: course.key, courseRevisionId: course.revisionId, at }
}

function platformOf(course: CourseOutline): Platform | undefined {
  if (course.platforms.length > 1) return 'both'
  return course.platforms[0]
}
