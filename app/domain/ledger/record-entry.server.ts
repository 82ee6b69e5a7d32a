import { createHash } from 'node:crypto'
import { type Circumstances, type Clock, type Db, DomainError } from '../kernel/index.ts'
import { contentOf, type NewEntry } from './entry.ts'
import { findContentHash, insertEntry } from './entry-store.server.ts'

/** What a void or a merge says of a person: nothing. */
export const nothingKnown: Circumstances = {
  commune: null,
  organisationId: null,
  organisationKind: null,
  gender: null,
  birthYear: null,
}

export type Recorded = { id: number; fresh: boolean }

/**
 * Writes an entry in the transaction of the change it records: call it with that transaction's `db`.
 * The same event under the same key is one entry (`fresh: false` the second time).
 * Errors: `conflict` when the key was used for something else.
 */
export async function recordEntry(ctx: { db: Db; clock: Clock }, entry: NewEntry): Promise<Recorded> {
  const contentHash = createHash('sha256').update(contentOf(entry)).digest('hex')
  const id = await insertEntry(ctx.db, { ...entry, recordedAt: ctx.clock.now(), contentHash })
  if (id !== null) return { id, fresh: true }
  const known = await findContentHash(ctx.db, entry.personId, entry.idempotencyKey)
  if (known?.contentHash !== contentHash) throw new DomainError('conflict', 'entry_key_reused')
  return { id: known.id, fresh: false }
}
