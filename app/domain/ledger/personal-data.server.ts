import type { Db } from '../kernel/index.ts'
import { selectDeliveries, selectEntries } from './personal-data-store.server.ts'

/**
 * A person's entries with the circumstances frozen in them, and which figures they took out of the house; newest first.
 * Neither is erased: they hold no name and no number, and reported figures must stay checkable. The caller has checked who asks.
 */
export async function collectPersonalData(
  ctx: { db: Db },
  input: { personId: string; limit: number },
): Promise<Record<'ledgerEntries' | 'figuresTaken', Array<Record<string, unknown>>>> {
  const { personId, limit } = input
  return {
    ledgerEntries: await selectEntries(ctx.db, personId, limit),
    figuresTaken: await selectDeliveries(ctx.db, personId, limit),
  }
}
