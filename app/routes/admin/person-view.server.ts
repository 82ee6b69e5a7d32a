import type { HeldGrant, PersonActor, RecordedAct, Role, Scope } from '#app/domain/access/index.ts'
import { DomainError } from '#app/domain/kernel/index.ts'
import type { Profile } from '#app/domain/people/index.server.ts'
import { compareCommunes, findCommune, listCommunes } from '#app/domain/reference/index.ts'
import { formatDate, formatDateTime } from '#app/ui/format.ts'
import { communeLabel } from '#app/web/commune-form.server.ts'
import type { Language } from '#app/web/context.ts'

export type GrantView = { id: string; role: Role; where: string; kind: Scope['kind']; since: string }

export function viewGrant(grant: HeldGrant, language: Language): GrantView {
  const where = grant.scope.kind === 'commune' ? communeLabel(grant.scope.commune, language) : ''
  return { id: grant.id, role: grant.role, where, kind: grant.scope.kind, since: formatDate(grant.grantedAt) }
}

export type ActView = {
  id: string
  action: string
  role: string
  at: string
  by: 'byYou' | 'byOwner' | 'byAdmin' | 'byCommand'
}

export function viewAct(act: RecordedAct, actor: PersonActor): ActView {
  const by = byWhom(act, actor)
  return { id: act.id, action: act.action, role: String(act.details.role ?? ''), at: formatDateTime(act.at), by }
}

function byWhom(act: RecordedAct, actor: PersonActor): ActView['by'] {
  if (act.actorKind !== 'person') return 'byCommand'
  if (act.actorId === actor.personId) return 'byYou'
  return act.actorId === act.subjectId ? 'byOwner' : 'byAdmin'
}

/** Where a role is given: a manager's is the person's own organisation; a code names a commune; nothing is the province. Errors: `invalid` scope. */
export function readScope({ role, commune }: { role: Role; commune: string }, profile: Profile): Scope {
  if (role === 'organisation_manager') {
    if (profile.organisationId === null) throw new DomainError('invalid', 'role_scope')
    return { kind: 'organisation', organisationId: profile.organisationId }
  }
  if (commune === '') return { kind: 'province' }
  if (!findCommune(commune)) throw new DomainError('invalid', 'role_scope')
  return { kind: 'commune', commune }
}

/** The communes a role can be given in, by name. */
export function communeOptions(): Array<{ value: string; label: string }> {
  const codes = listCommunes().map((commune) => commune.code)
  return codes.sort(compareCommunes).map((code) => ({ value: code, label: communeLabel(code, 'vi') }))
}
