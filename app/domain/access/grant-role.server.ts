import type { Clock, Db } from '../kernel/index.ts'
import { DomainError, newId } from '../kernel/index.ts'
import type { Actor } from './actor.ts'
import { lockHolders } from './personal-data-store.server.ts'
import { recordAct } from './record-act.server.ts'
import { requireCan } from './resolve.ts'
import { type HeldGrant, type Role, roles, type Scope, scopeKindsOf, scopeValueOf } from './role.ts'
import {
  existsGrantOf,
  insertGrant,
  listGrantsOf,
  listHolders,
  revokeGrantRow,
  selectRolesOf,
} from './role-store.server.ts'

type Ctx = { db: Db; clock: Clock; actor: Actor }

/** Gives a person a role. Giving one that is held already changes nothing: false. Errors: forbidden; invalid scope for the role. */
export async function grantRole(ctx: Ctx, input: { personId: string; role: Role; scope: Scope }): Promise<boolean> {
  requireCan(ctx.actor, 'role.grant')
  if (!scopeKindsOf[input.role].includes(input.scope.kind)) throw new DomainError('invalid', 'role_scope')
  return ctx.db.transaction(async (db) => {
    const added = await insertGrant(db, {
      ...input,
      id: newId(),
      grantedBy: personOf(ctx.actor),
      grantedAt: ctx.clock.now(),
    })
    if (added)
      await recordAct(
        { ...ctx, db },
        {
          action: 'role.granted',
          subjectKind: 'person',
          subjectId: input.personId,
          details: detailsOf(input),
        },
      )
    return added
  })
}

/**
 * Takes a role away from a person. The last administrator keeps theirs, and nobody takes away their own.
 * Errors: `forbidden`, `not_found`; `conflict` `last_administrator`, `own_administrator`.
 */
export async function revokeRole(ctx: Ctx, input: { personId: string; grantId: string }): Promise<void> {
  requireCan(ctx.actor, 'role.grant')
  await ctx.db.transaction(async (db) => {
    const held = (await listGrantsOf(db, input.personId)).find((grant) => grant.id === input.grantId)
    if (!held) throw new DomainError('not_found', 'role_grant')
    if (held.role === 'administrator') {
      const why = whyKept(ctx.actor, input.personId, await lockHolders(db, 'administrator'))
      if (why) throw new DomainError('conflict', why)
    }
    await revokeGrantRow(db, { ...input, revokedBy: personOf(ctx.actor), revokedAt: ctx.clock.now() })
    await recordAct(
      { ...ctx, db },
      { action: 'role.revoked', subjectKind: 'person', subjectId: input.personId, details: detailsOf(held) },
    )
  })
}

/** Acts in different places say different things, so that no two of them are told as one. */
function detailsOf({ role, scope }: { role: Role; scope: Scope }): Record<string, string> {
  return { role, scope: scope.kind, place: scopeValueOf(scope) }
}

export type Kept = 'last_administrator' | 'own_administrator'

/** Why the administrator's role of a person cannot be taken away by who asks, so that it is not offered; null: it can. */
export async function whyAdministratorStays(ctx: { db: Db; actor: Actor }, personId: string): Promise<Kept | null> {
  return whyKept(ctx.actor, personId, await listHolders(ctx.db, 'administrator'))
}

function whyKept(actor: Actor, personId: string, administrators: ReadonlyArray<string>): Kept | null {
  if (!administrators.includes(personId)) return null
  if (administrators.every((id) => id === personId)) return 'last_administrator'
  return personOf(actor) === personId ? 'own_administrator' : null
}

/** The roles a person holds now. */
export async function listGrants(ctx: { db: Db }, personId: string): Promise<Array<HeldGrant>> {
  return listGrantsOf(ctx.db, personId)
}

/** The persons who hold a role now. The caller has checked who asks. */
export async function listRoleHolders(ctx: { db: Db }, role: Role): Promise<Array<string>> {
  return listHolders(ctx.db, role)
}

/** The roles that some people hold now, wherever they hold, in the order of `roles`; of a page of a list. */
export async function listRolesOf(
  ctx: { db: Db },
  personIds: ReadonlyArray<string>,
): Promise<Map<string, Array<Role>>> {
  const held = await selectRolesOf(ctx.db, personIds)
  return new Map(
    personIds.map((id) => [id, roles.filter((role) => held.some((one) => one.personId === id && one.role === role))]),
  )
}

/** Whether anybody holds a role now. */
export async function isRoleHeld(ctx: { db: Db }, role: Role): Promise<boolean> {
  return existsGrantOf(ctx.db, role)
}

function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null
}
