import type { Role } from './role.ts'

export const actions = [
  'learn',
  'own_profile.edit',
  'people.search',
  'person.erase',
  'account.reset',
  'role.grant',
  'figures.read',
  'figures.names',
  'ledger.read',
  'content.import',
  'token.create',
  'token.list',
  'token.revoke',
] as const
export type Action = (typeof actions)[number]

const learner: ReadonlyArray<Action> = ['learn', 'own_profile.edit']

/** What each role allows, within its scope. What is not named is not allowed. */
export const matrix: Record<Role, ReadonlyArray<Action>> = {
  learner,
  organisation_manager: learner,
  facilitator: learner,
  trainer: learner,
  staff: [...learner, 'figures.read', 'figures.names'],
  administrator: [
    ...learner,
    'people.search',
    'person.erase',
    'account.reset',
    'role.grant',
    'figures.read',
    'figures.names',
    'content.import',
    'token.create',
    'token.list',
    'token.revoke',
  ],
}

/** Whether a role opens nothing that is not open to every learner. */
export function opensNothing(role: Role): boolean {
  return matrix[role].every((action) => learner.includes(action))
}

/** What a bearer token's scope opens. */
export const tokenScopes = {
  'reports:read': ['figures.read'],
  'ledger:read': ['ledger.read'],
} as const satisfies Record<string, ReadonlyArray<Action>>
export type TokenScope = keyof typeof tokenScopes

export function isTokenScope(text: string): text is TokenScope {
  return Object.hasOwn(tokenScopes, text)
}
