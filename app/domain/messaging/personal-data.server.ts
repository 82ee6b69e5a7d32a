import type { Db } from '../kernel/index.ts'
import { deleteMessages, selectMessages } from './personal-data-store.server.ts'

/** What a person was told, newest first. The caller has checked who asks. */
export async function collectPersonalData(
  ctx: { db: Db },
  input: { personId: string; limit: number },
): Promise<{ messages: Array<Record<string, unknown>> }> {
  return { messages: await selectMessages(ctx.db, input.personId, input.limit) }
}

/** Deletes what a person was told. Call it with the transaction's `db`. */
export async function erasePersonalData(ctx: { db: Db }, personId: string): Promise<void> {
  await deleteMessages(ctx.db, personId)
}
