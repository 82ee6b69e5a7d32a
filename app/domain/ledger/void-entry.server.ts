import { type Clock, type Db, DomainError, notFound, ok, type Result, refused } from '../kernel/index.ts'
import { listInForce, listNamedEntries, stopAppends } from './correction-store.server.ts'
import { factKinds } from './entry.ts'
import { nothingKnown, recordEntry } from './record-entry.server.ts'
import { findLeftStanding } from './void-rules.ts'

/** `entryId` is the entry that stands on one of those named: both have to go together. */
export type VoidProblem = { code: 'not_a_fact' | 'stands_on_it'; entryId: number }

const most = 100

/**
 * Declares entries of fact of one person void, all or none; `reasonCode` says why and holds no words of anybody. Never undone: record the fact
 * anew. Sent twice: once. Errors: `not_found`; `invalid` for entries of several persons or more than a hundred; `conflict` when void for another reason.
 */
export async function voidEntries(
  ctx: { db: Db; clock: Clock },
  { entryIds, reasonCode }: { entryIds: Array<number>; reasonCode: string },
): Promise<Result<null, VoidProblem>> {
  return ctx.db.transaction(async (db): Promise<Result<null, VoidProblem>> => {
    await stopAppends(db)
    const ids = [...new Set(entryIds)]
    if (ids.length > most) throw new DomainError('invalid', 'too_many_entries')
    const named = await listNamedEntries(db, ids)
    const personId = named[0]?.personId
    if (personId === undefined || named.length < ids.length) throw notFound('ledger_entry')
    if (named.some((entry) => entry.personId !== personId))
      throw new DomainError('invalid', 'entries_of_several_persons')
    const notFact = named.find(({ kind }) => !(factKinds as ReadonlyArray<string>).includes(kind))
    if (notFact) return refused({ code: 'not_a_fact', entryId: notFact.id })
    const left = findLeftStanding(await listInForce(db, personId, factKinds), new Set(ids))
    if (left) return refused({ code: 'stands_on_it', entryId: left.id })
    await recordVoids({ ...ctx, db }, { personId, ids, reasonCode })
    return ok(null)
  })
}

/**
 * Declares every entry of fact of a person void that is not yet: no figure counts them any more. Call it last, with the
 * transaction's `db`, where a change goes with it: until that ends, nobody appends. Answers how many there were.
 */
export async function voidEverythingOf(
  ctx: { db: Db; clock: Clock },
  { personId, reasonCode }: { personId: string; reasonCode: string },
): Promise<number> {
  return ctx.db.transaction(async (db) => {
    await stopAppends(db)
    const ids = (await listInForce(db, personId, factKinds)).map(({ id }) => id)
    await recordVoids({ ...ctx, db }, { personId, ids, reasonCode })
    return ids.length
  })
}

async function recordVoids(
  ctx: { db: Db; clock: Clock },
  { personId, ids, reasonCode }: { personId: string; ids: Array<number>; reasonCode: string },
): Promise<void> {
  const occurredAt = ctx.clock.now()
  // One statement each: what is void together is a handful, or at most what one person did.
  for (const id of ids.sort((a, b) => a - b)) {
    await recordEntry(ctx, {
      personId,
      kind: 'entry_voided',
      occurredAt,
      circumstances: nothingKnown,
      subjectEntry: id,
      reasonCode,
      idempotencyKey: `void:${id}`,
    })
  }
}
