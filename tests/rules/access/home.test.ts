import { expect, test } from 'vitest'
import { type Actor, type Grant, homeOf, type Role, type Scope, visitor } from '#app/domain/access/index.ts'

const province: Scope = { kind: 'province' }
const ward: Scope = { kind: 'commune', commune: '18073' }

function withRoles(grants: Array<Grant>): Actor {
  return { kind: 'person', personId: 'p', accountId: 'a', fullName: 'Trần Quốc Bảo', signInHash: '', grants }
}

test.each<[Array<[Role, Scope]>, string]>([
  [[], '/me'],
  [[['learner', province]], '/me'],
  [[['organisation_manager', { kind: 'organisation', organisationId: 'o' }]], '/me'],
  [[['facilitator', ward]], '/me'],
  [[['trainer', province]], '/me'],
  [[['staff', province]], '/uptake'],
  [[['staff', ward]], '/uptake'],
  [[['administrator', province]], '/uptake'],
  [
    [
      ['trainer', province],
      ['staff', ward],
    ],
    '/uptake',
  ],
])('with %j one begins at %s', (held, home) => {
  expect(homeOf(withRoles(held.map(([role, scope]) => ({ role, scope }))))).toBe(home)
})

test('who has not signed in, and a token, begin with the courses', () => {
  expect(homeOf(visitor)).toBe('/courses')
  expect(homeOf({ kind: 'token', tokenId: 't', scopes: ['reports:read'] })).toBe('/courses')
})
