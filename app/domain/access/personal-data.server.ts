import { type Clock, type Db, DomainError } from '../kernel/index.ts'
import type { Actor } from './actor.ts'
import { type AccessCopy, lockHolders, revokeAllGrants, selectPersonalData } from './personal-data-store.server.ts'

/** Roles of a person, and what was done with their record. The caller has checked who asks. */
export async function collectPersonalData(
  ctx: { db: Db },
  input: { personId: string; limit: number },
): Promise<AccessCopy> {
  return selectPersonalData(ctx.db, input.personId, input.limit)
}

/**
 * Takes every role away from a person; roles and acts stay, by id alone, so that it can be answered who did what. Call it with
 * the transaction's `db`. Errors: `conflict` `last_administrator` when nobody else would administer the platform.
 */
export async function erasePersonalData(ctx: { db: Db; clock: Clock; actor: Actor }, personId: string): Promise<void> {
  const administrators = await lockHolders(ctx.db, 'administrator')
  if (administrators.includes(personId) && !administrators.some((id) => id !== personId))
    throw new DomainError('conflict', 'last_administrator')
  const revokedBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  await revokeAllGrants(ctx.db, { personId, revokedBy, revokedAt: ctx.clock.now() })
}
