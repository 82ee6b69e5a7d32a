/** Who may do what: roles are data, held with a scope; see `matrix.ts` for what each allows. */
export const roles = ['learner', 'organisation_manager', 'facilitator', 'trainer', 'staff', 'administrator'] as const
export type Role = (typeof roles)[number]

export type Scope =
  | { kind: 'province' }
  | { kind: 'commune'; commune: string }
  | { kind: 'organisation'; organisationId: string }

export type Grant = { role: Role; scope: Scope }

/** A role as somebody holds it now. */
export type HeldGrant = Grant & { id: string; grantedAt: Date }

/** Scopes that make sense for a role: a manager's is an organisation, a trainer's is the province. */
export const scopeKindsOf: Record<Role, ReadonlyArray<Scope['kind']>> = {
  learner: ['province'],
  organisation_manager: ['organisation'],
  facilitator: ['commune'],
  trainer: ['province'],
  staff: ['province', 'commune'],
  administrator: ['province'],
}

/** A scope's place as one text: a commune's code, an organisation's id, nothing for the province. */
export function scopeValueOf(scope: Scope): string {
  if (scope.kind === 'commune') return scope.commune
  return scope.kind === 'organisation' ? scope.organisationId : ''
}

/** The scope of a kind and a place as `scopeValueOf` writes it. */
export function scopeOf(kind: string, value: string): Scope {
  if (kind === 'commune') return { kind, commune: value }
  return kind === 'organisation' ? { kind, organisationId: value } : { kind: 'province' }
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
