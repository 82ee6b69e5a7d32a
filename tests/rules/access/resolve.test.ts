import { expect, test } from 'vitest'
import {
  type Actor,
  actions,
  can,
  type Grant,
  matrix,
  opensNothing,
  roles,
  type Scope,
  systemActor,
  tokenScopes,
  visibleTo,
  visitor,
} from '#app/domain/access/index.ts'

const own = ['learn', 'own_profile.edit']
const ofOthers = actions.filter((action) => !own.includes(action))

function person(...grants: Array<Grant>): Actor {
  return { kind: 'person', personId: 'me', accountId: 'a', fullName: 'Lài', signInHash: '', grants }
}

const province: Scope = { kind: 'province' }
const commune: Scope = { kind: 'commune', commune: '18073' }
const organisation: Scope = { kind: 'organisation', organisationId: 'htx' }

const things = {
  here: { commune: '18073' },
  elsewhere: { commune: '18496' },
  'of the organisation': { commune: '18496', organisationId: 'htx' },
  'of another organisation': { commune: '18496', organisationId: 'other' },
  nowhere: { commune: null, organisationId: null },
}

test('a visitor may do nothing that asks who they are', () => {
  expect(actions.filter((action) => can(visitor, action))).toEqual([])
})

test('a person learns and mends their own profile, and nobody else’s', () => {
  for (const action of own) {
    const known = action as (typeof actions)[number] // of the list above
    expect(can(person(), known, { personId: 'me' })).toBe(true)
    expect(can(person({ role: 'administrator', scope: province }), known, { personId: 'you' })).toBe(false)
  }
  expect(ofOthers.filter((action) => can(person(), action))).toEqual([])
})

test.each(roles)('a %s may do what the matrix says, within the scope, and no more', (role) => {
  for (const action of ofOthers) {
    const allowed = matrix[role].includes(action)
    const inScope = (scope: Scope) =>
      Object.entries(things)
        .filter(([, thing]) => can(person({ role, scope }), action, thing))
        .map(([name]) => name)
    expect({ action, seen: inScope(province) }).toEqual({ action, seen: allowed ? Object.keys(things) : [] })
    expect({ action, seen: inScope(commune) }).toEqual({ action, seen: allowed ? ['here'] : [] })
    expect({ action, seen: inScope(organisation) }).toEqual({ action, seen: allowed ? ['of the organisation'] : [] })
    for (const scope of [province, commune, organisation])
      expect(can(person({ role, scope }), action), action).toBe(allowed)
    expect(visibleTo(person({ role, scope: commune }), action).all).toBe(false)
  }
})

test('grants of several scopes add up, each to its own place', () => {
  const both = person(
    { role: 'staff', scope: commune },
    { role: 'staff', scope: { kind: 'commune', commune: '18100' } },
  )
  expect(visibleTo(both, 'figures.read')).toMatchObject({ all: false, communes: ['18073', '18100'] })
  const mixed = person({ role: 'staff', scope: commune }, { role: 'learner', scope: province })
  expect(visibleTo(mixed, 'figures.read').all).toBe(false)
})

test('a token opens what its scopes open, a scope that is none opens nothing', () => {
  for (const [scope, opened] of Object.entries(tokenScopes)) {
    const token: Actor = { kind: 'token', tokenId: 't', scopes: [scope] }
    expect(actions.filter((action) => can(token, action))).toEqual([...opened])
  }
  const token: Actor = { kind: 'token', tokenId: 't', scopes: ['admin', 'toString', '__proto__'] }
  expect(actions.filter((action) => can(token, action))).toEqual([])
})

test('the platform itself may do everything', () => {
  expect(actions.every((action) => can(systemActor('job'), action, things.nowhere))).toBe(true)
})

test('a role opens nothing when nobody is let in anywhere by it who was not before', () => {
  for (const role of roles) {
    const holder = person({ role, scope: province })
    expect([role, opensNothing(role)]).toEqual([
      role,
      actions.every((action) => can(holder, action) === can(person(), action)),
    ])
  }
  expect(roles.filter((role) => !opensNothing(role))).toEqual(['staff', 'administrator'])
})
