import { type Actor, requireCan } from '../access/index.ts'
import type { Clock, Db } from '../kernel/index.ts'
import { type DeliveredHead, deliverHead } from '../ledger/index.server.ts'

/**
 * The sealed head under a figure that leaves the house, and that it was given out: `ledger verify` tells from then on when
 * the ledger no longer holds it. Null for a figure of an empty ledger. Errors: `forbidden`.
 */
export async function deliverFigure(
  ctx: { db: Db; clock: Clock; actor: Actor },
  { position }: { position: number },
): Promise<DeliveredHead | null> {
  requireCan(ctx.actor, 'figures.read')
  return position === 0 ? null : deliverHead(ctx, { deliveredTo: receiver(ctx.actor), position })
}

// An id and no name: what was given out is never erased.
function receiver(actor: Actor): string {
  if (actor.kind === 'person') return `person ${actor.personId}`
  if (actor.kind === 'token') return `token ${actor.tokenId}`
  return actor.kind === 'system' ? `system ${actor.name}` : actor.kind
}

/** A head as a receiver writes it down, and as `ledger verify --head` reads it. */
export function headMark({ position, hash }: Pick<DeliveredHead, 'position' | 'hash'>): string {
  return `${position}:${hash}`
}
