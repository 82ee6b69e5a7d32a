import { type Actor, requireCan } from '../access/index.ts'
import type { Db } from '../kernel/index.ts'
import { currentPosition, listSealedEntries } from '../ledger/index.server.ts'
import type { ReadEntry } from '../ledger/index.ts'

export const mostEntries = 1000

/**
 * The sealed entries after one, in order, without names: enough to recount every figure without our code. `next` is what
 * to ask after, null at the end. Errors: `forbidden`.
 */
export async function listLedgerEntries(
  ctx: { db: Db; actor: Actor },
  { after, limit }: { after: number; limit: number },
): Promise<{ entries: Array<ReadEntry>; position: number; next: number | null }> {
  requireCan(ctx.actor, 'ledger.read')
  // The position first: it only grows, so that no entry after it is needed for it.
  const { position } = await currentPosition(ctx)
  const found = await listSealedEntries(ctx, { after, limit: limit + 1 })
  const entries = found.slice(0, limit)
  return {
    entries,
    position: Math.max(position, entries.at(-1)?.id ?? 0),
    next: found.length > limit ? (entries.at(-1)?.id ?? null) : null,
  }
}
