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

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
