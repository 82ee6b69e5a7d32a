import { type Clock, type Db, ok, type Result, refused } from '../kernel/index.ts'
import { listMergedInto, lockMerges } from './correction-store.server.ts'
import type { EntryKind } from './entry.ts'
import { findContentHash } from './entry-store.server.ts'
import { nothingKnown, recordEntry } from './record-entry.server.ts'

type Ctx = { db: Db; clock: Clock }
/** `key` makes the same request, sent twice, one merge. */
export type Merge = { personId: string; intoPersonId: string; key: string; reasonCode?: string }
export type MergeProblem = 'same_person' | 'already_merged' | 'would_close_a_circle' | 'not_merged'

/**
 * Enters that a person is the same human being as another: from now on both count as one, in every period. Call it with the
 * transaction's `db` where a change goes with it. Refused when it would close a circle, or while the person is merged already.
 */
export async function mergePersons(ctx: Ctx, merge: Merge): Promise<Result<null, MergeProblem>> {
  if (merge.personId === merge.intoPersonId) return refused('same_person')
  return changing(ctx, 'person_merged', merge, async (db) => {
    if ((await listMergedInto(db, merge.personId)).length > 1) return 'already_merged'
    return (await listMergedInto(db, merge.intoPersonId)).includes(merge.personId) ? 'would_close_a_circle' : null
  })
}

/** Enters that they are two after all: every figure is again as if they had never been merged. */
export async function unmergePersons(ctx: Ctx, merge: Merge): Promise<Result<null, MergeProblem>> {
  return changing(ctx, 'person_unmerged', merge, async (db) => {
    const [, parent] = await listMergedInto(db, merge.personId)
    return parent === merge.intoPersonId ? null : 'not_merged'
  })
}

async function changing(
  ctx: Ctx,
  kind: EntryKind,
  merge: Merge,
  check: (db: Db) => Promise<MergeProblem | null>,
): Promise<Result<null, MergeProblem>> {
  return ctx.db.transaction(async (db): Promise<Result<null, MergeProblem>> => {
    await lockMerges(db)
    const idempotencyKey = `${kind}:${merge.key}`
    const isRepeat = (await findContentHash(db, merge.personId, idempotencyKey)) !== null
    const problem = isRepeat ? null : await check(db)
    if (problem) return refused(problem)
    await recordEntry(
      { db, clock: ctx.clock },
      {
        personId: merge.personId,
        kind,
        occurredAt: ctx.clock.now(),
        circumstances: nothingKnown,
        subjectPerson: merge.intoPersonId,
        reasonCode: merge.reasonCode,
        idempotencyKey,
      },
    )
    return ok(null)
  })
}
