import type { Db } from '../kernel/index.ts'
import { deleteAccountRows, type IdentityCopy, selectPersonalData } from './personal-data-store.server.ts'

/** Account, number, sign-ins and codes of a person, without secrets. The caller has checked who asks. */
export async function collectPersonalData(
  ctx: { db: Db },
  input: { personId: string; limit: number },
): Promise<IdentityCopy> {
  return selectPersonalData(ctx.db, input.personId, input.limit)
}

/** Deletes account, number, sign-ins and codes: every browser is signed out at once. Call it with the transaction's `db`. */
export async function erasePersonalData(ctx: { db: Db }, personId: string): Promise<void> {
  await deleteAccountRows(ctx.db, personId)
}
