import type { Kept } from '#app/domain/access/index.server.ts'
import {
  type ActsOfDay,
  type HeldGrant,
  type PersonActor,
  type Role,
  type Scope,
  scopeKindsOf,
  scopeOf,
} from '#app/domain/access/index.ts'
import { DomainError } from '#app/domain/kernel/index.ts'
import type { Profile } from '#app/domain/people/index.server.ts'
import { compareCommunes, findCommune, listCommunes } from '#app/domain/reference/index.ts'
import { formatDate, formatDateTime } from '#app/ui/format.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { communeLabel } from '#app/web/commune-form.server.ts'
import type { Language } from '#app/web/context.ts'

/** `kept`: why the role cannot be taken away; null when it can. `covered`: the same role is held for the whole province. */
export type GrantView = {
  id: string
  role: Role
  where: string
  kind: Scope['kind']
  since: string
  kept: Kept | null
  covered: boolean
}

export function viewGrant(
  grant: HeldGrant,
  {
    profile,
    kept,
    held,
    language,
  }: { profile: Profile; kept: Kept | null; held: ReadonlyArray<HeldGrant>; language: Language },
): GrantView {
  return {
    ...{ id: grant.id, role: grant.role, kind: grant.scope.kind, since: formatDate(grant.grantedAt, language) },
    where: placeOf(grant.scope, profile, language),
    kept: grant.role === 'administrator' ? kept : null,
    covered:
      grant.scope.kind !== 'province' &&
      held.some(({ role, scope }) => role === grant.role && scope.kind === 'province'),
  }
}

/** A scope's place in words; empty for the province and for an organisation that is not the person's any more. */
export function placeOf(scope: Scope, profile: Profile, language: Language): string {
  if (scope.kind === 'commune') return communeLabel(scope.commune, language)
  const isOwn = scope.kind === 'organisation' && scope.organisationId === profile.organisationId
  return (isOwn && profile.organisationName) || ''
}

/** `at`: the last of so many times in one day. `scope`: where a role was given or taken, as far as it is known. */
export type ActView = {
  id: string
  action: string
  role: string
  scope: { kind: Scope['kind']; where: string } | null
  at: string
  times: number
  by: 'byYou' | 'byOwner' | 'byCommand' | { name: string | null; role: Role | null }
}

/** `names`: of those who acted and are still known. */
export function viewAct(
  act: ActsOfDay,
  {
    actor,
    names,
    profile,
    language,
  }: { actor: PersonActor; names: ReadonlyMap<string, string>; profile: Profile; language: Language },
): ActView {
  return {
    ...{ id: act.lastId, action: act.action, role: String(act.details.role ?? ''), times: act.times },
    ...{ at: formatDateTime(act.lastAt, language), by: byWhom(act, actor, names) },
    scope: scopeOfAct(act, profile, language),
  }
}

function scopeOfAct({ details }: ActsOfDay, profile: Profile, language: Language): ActView['scope'] {
  if (details.place === undefined) return null
  const scope = scopeOf(String(details.scope), String(details.place))
  return { kind: scope.kind, where: placeOf(scope, profile, language) }
}

function byWhom(act: ActsOfDay, actor: PersonActor, names: ReadonlyMap<string, string>): ActView['by'] {
  if (act.actorKind !== 'person') return 'byCommand'
  if (act.actorId === actor.personId) return 'byYou'
  if (act.actorId === act.subjectId) return 'byOwner'
  return { name: names.get(act.actorId) ?? null, role: act.role }
}

/** In place of a commune's code: the organisation that the person belongs to. */
const ownOrganisation = 'organisation'

/** Where a role is given: nothing is the province, else the person's own organisation or a commune by code. Errors: `invalid` scope. */
export function readScope(place: string, profile: Profile): Scope {
  if (place === '') return { kind: 'province' }
  if (place === ownOrganisation && profile.organisationId !== null)
    return { kind: 'organisation', organisationId: profile.organisationId }
  if (!findCommune(place)) throw new DomainError('invalid', 'role_scope')
  return { kind: 'commune', commune: place }
}

/** Why a role cannot be given at a place, by what would be right; see `scopeKindsOf`. `held…`: it is held there already. */
export type RoleProblem =
  | ('provinceOnly' | 'communeOnly' | 'organisationOnly' | 'notThere' | 'keptLast' | 'keptOwn')
  | ('held' | 'heldEverywhere')

/** What a refusal of giving or taking away a role says; null when something else is wrong. */
export function problemOf(error: unknown, role: Role | null): RoleProblem | null {
  if (!(error instanceof DomainError)) return null
  if (error.code === 'last_administrator') return 'keptLast'
  if (error.code === 'own_administrator') return 'keptOwn'
  if (error.code !== 'role_scope') return null
  const kinds = role ? scopeKindsOf[role] : []
  const [only] = kinds
  if (kinds.length !== 1 || !only) return 'notThere'
  return ({ province: 'provinceOnly', commune: 'communeOnly', organisation: 'organisationOnly' } as const)[only]
}

/** Where a role can be given beside the whole province: the person's organisation, if any, and the communes by name. */
export function placeOptions(profile: Profile, language: Language): Array<{ value: string; label: string }> {
  const codes = listCommunes().map((commune) => commune.code)
  const communes = codes.sort(compareCommunes).map((code) => ({ value: code, label: communeLabel(code, language) }))
  const { organisationId, organisationName } = profile
  return organisationId === null
    ? communes
    : [{ value: ownOrganisation, label: adminWords[language].ownOrganisation(organisationName ?? '') }, ...communes]
}
