import type { Db } from '../kernel/index.ts'
import { selectEntries } from './personal-data-store.server.ts'

/**
 * A person's entries with the circumstances frozen in them, newest first. They are not erased: they hold no name and no
 * number, and reported figures must stay checkable. The caller has checked who asks.
 */
export async function collectPersonalData(
  ctx: { db: Db },
  input: { personId: string; limit: number },
): Promise<{ ledgerEntries: Array<Record<string, unknown>> }> {
  return { ledgerEntries: await selectEntries(ctx.db, input.personId, input.limit) }
}
