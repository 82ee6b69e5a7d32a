import { expect, test } from 'vitest'
import type { HeldGrant, PersonActor, Role, Scope } from '#app/domain/access/index.ts'
import { DomainError } from '#app/domain/kernel/index.ts'
import type { Profile } from '#app/domain/people/index.server.ts'
import { placeOptions, problemOf, readScope, viewAct, viewGrant } from '../../../app/routes/admin/person-view.server.ts'

const profile = (organisation: { organisationId: string | null; organisationName: string | null }): Profile => ({
  ...{ personId: 'p', fullName: 'Lê Văn An', birthYear: 1980, gender: 'male', commune: '18496' },
  ...{ organisationKind: 'cooperative', registeredAt: new Date(0), ...organisation },
})
const member = profile({ organisationId: 'org-1', organisationName: 'HTX Cam' })
const nobodys = profile({ organisationId: null, organisationName: null })

test('the person’s organisation is a place to choose, first, where there is one', () => {
  expect(placeOptions(member, 'vi')[0]).toEqual({ value: 'organisation', label: 'Đơn vị: HTX Cam' })
  expect(placeOptions(nobodys, 'vi').every(({ value }) => /^\d{5}$/.test(value))).toBe(true)
  expect(readScope('organisation', member)).toEqual({ kind: 'organisation', organisationId: 'org-1' })
  expect(() => readScope('organisation', nobodys)).toThrow('role_scope')
  expect(readScope('', member)).toEqual({ kind: 'province' })
  expect(readScope('18496', member)).toEqual({ kind: 'commune', commune: '18496' })
  expect(() => readScope('99999', member)).toThrow('role_scope')
})

test('a refusal says what would be right for the role', () => {
  const refusal = new DomainError('invalid', 'role_scope')
  expect(problemOf(refusal, 'administrator')).toBe('provinceOnly')
  expect(problemOf(refusal, 'facilitator')).toBe('communeOnly')
  expect(problemOf(refusal, 'organisation_manager')).toBe('organisationOnly')
  expect(problemOf(refusal, 'staff')).toBe('notThere')
  expect(problemOf(new DomainError('conflict', 'last_administrator'), null)).toBe('keptLast')
  expect(problemOf(new DomainError('conflict', 'own_administrator'), null)).toBe('keptOwn')
  expect(problemOf(new Error('role_scope'), 'staff')).toBe(null)
})

test('an act names whoever did it, with the role they had', () => {
  const actor = { kind: 'person', personId: 'me' } as PersonActor // of who looks only the id is read
  const names = new Map([['staff', 'Trần Quốc Bảo']])
  const by = (actorId: string, actorKind = 'person') =>
    viewAct(
      {
        ...{ action: 'figures.person_viewed', details: {}, actorKind, actorId, subjectId: 'p', role: 'staff' },
        ...{ lastId: '1', lastAt: new Date(0), times: 3 },
      },
      { actor, names, profile: member, language: 'vi' },
    ).by
  expect(by('staff')).toEqual({ name: 'Trần Quốc Bảo', role: 'staff' })
  expect(by('gone')).toEqual({ name: null, role: 'staff' })
  expect([by('me'), by('p'), by('cli', 'system')]).toEqual(['byYou', 'byOwner', 'byCommand'])
})

test('an act on a role says where it was given, as far as that is known; older acts say no place', () => {
  const scopeOf = (details: Record<string, string>) =>
    viewAct(
      {
        ...{ action: 'role.granted', details, actorKind: 'system', actorId: 'test', subjectId: 'p', role: null },
        ...{ lastId: '1', lastAt: new Date(0), times: 1 },
      },
      {
        ...{ actor: { kind: 'person', personId: 'me' } as PersonActor, names: new Map() },
        ...{ profile: member, language: 'vi' },
      },
    ).scope
  expect(scopeOf({ role: 'staff', scope: 'commune', place: '18496' })).toEqual({
    ...{ kind: 'commune', where: 'xã Hương Khê' },
  })
  expect(scopeOf({ role: 'staff', scope: 'province', place: '' })).toEqual({ kind: 'province', where: '' })
  expect(scopeOf({ role: 'staff', scope: 'organisation', place: 'org-1' })?.where).toBe('HTX Cam')
  expect(scopeOf({ role: 'staff' })).toBeNull()
})

test('a role for a commune is marked where the same role is held for the whole province', () => {
  const held = (id: string, role: Role, scope: Scope): HeldGrant => ({ id, role, scope, grantedAt: new Date(0) })
  const commune = { kind: 'commune', commune: '18496' } as const
  const grants = [
    held('1', 'staff', { kind: 'province' }),
    held('2', 'staff', commune),
    held('3', 'facilitator', commune),
  ]
  const marked = grants.map(
    (one) => viewGrant(one, { profile: member, kept: null, held: grants, language: 'vi' }).covered,
  )
  expect(marked).toEqual([false, true, false])
})
