import { DomainError } from '../kernel/index.ts'
import type { Actor } from './actor.ts'
import { type Action, isTokenScope, matrix, tokenScopes } from './matrix.ts'
import type { Scope } from './role.ts'

/** What an action is done to, as far as access cares. */
export type Thing = { personId?: string; commune?: string | null; organisationId?: string | null }

/** Everything an actor may see for an action, for a store to turn into a where-clause. */
export type Visibility = {
  all: boolean
  communes: Array<string>
  organisationIds: Array<string>
  personId: string | null
}

const nothing: Visibility = { all: false, communes: [], organisationIds: [], personId: null }

// A person may always learn and mend their own profile; every other action needs a grant.
const ownActions: ReadonlyArray<Action> = ['learn', 'own_profile.edit']

/** May this actor do this, to this thing? Without a thing: may they do it to anything at all? Unknown denies. */
export function can(actor: Actor, action: Action, thing?: Thing): boolean {
  const seen = visibleTo(actor, action)
  if (seen.all) return true
  if (!thing) return seen.communes.length > 0 || seen.organisationIds.length > 0 || seen.personId !== null
  if (seen.personId !== null && thing.personId === seen.personId) return true
  if (thing.commune && seen.communes.includes(thing.commune)) return true
  return thing.organisationId ? seen.organisationIds.includes(thing.organisationId) : false
}

/** The same answer as `can`, for a whole list. */
export function visibleTo(actor: Actor, action: Action): Visibility {
  if (actor.kind === 'system') return { ...nothing, all: true }
  if (actor.kind === 'token') {
    const opened = actor.scopes.filter(isTokenScope).flatMap((scope): ReadonlyArray<Action> => tokenScopes[scope])
    return { ...nothing, all: opened.includes(action) }
  }
  if (actor.kind === 'visitor') return nothing
  const scopes = actor.grants.filter((grant) => matrix[grant.role].includes(action)).map((grant) => grant.scope)
  if (ownActions.includes(action)) return { ...nothing, personId: actor.personId }
  return {
    all: scopes.some((scope) => scope.kind === 'province'),
    communes: pick(scopes, 'commune').map((scope) => scope.commune),
    organisationIds: pick(scopes, 'organisation').map((scope) => scope.organisationId),
    personId: null,
  }
}

/** Ends the use case when the actor may not: `forbidden`. */
export function requireCan(actor: Actor, action: Action, thing?: Thing): void {
  if (!can(actor, action, thing)) throw new DomainError('forbidden', 'not_allowed')
}

function pick<Kind extends Scope['kind']>(scopes: Array<Scope>, kind: Kind): Array<Extract<Scope, { kind: Kind }>> {
  return scopes.filter((scope): scope is Extract<Scope, { kind: Kind }> => scope.kind === kind)
}
