import { beforeAll, expect, test } from 'vitest'
import { grantRole, listActsByDay, listGrants, recordAct, revokeRole } from '#app/domain/access/index.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { createWorld, registered, type World } from '../identity/fixture.ts'

let world: World
const province = { kind: 'province' } as const

beforeAll(async () => {
  world = await createWorld()
})

test('equal acts of one person and day are one, with how often, and the role held then', async () => {
  const { personId } = await registered(world, { phone: '+84912345678', fullName: 'Nguyễn Thị Hạnh' })
  const actor = await registered(world, { phone: '+84912345679', fullName: 'Trần Quốc Bảo' })
  const system = { ...world.ctx, actor: systemActor('test') }
  const staff = { ...world.ctx, actor }
  const look = () => recordAct(staff, { action: 'figures.person_viewed', subjectKind: 'person', subjectId: personId })
  for (const role of ['trainer', 'staff'] as const)
    await grantRole(system, { personId: actor.personId, role, scope: province })
  // 23.59 in Vietnam, and two minutes later: another day.
  world.clock.set(new Date('2026-11-24T16:59:00Z'))
  for (let times = 0; times < 60; times += 1) await look()
  world.clock.set(new Date('2026-11-24T17:01:00Z'))
  await grantRole(system, { personId, role: 'trainer', scope: province })
  world.clock.set(new Date('2026-11-24T17:02:00Z'))
  await look()
  world.clock.set(new Date('2026-11-26T03:00:00Z'))
  for (const grant of await listGrants(system, actor.personId))
    await revokeRole(system, { personId: actor.personId, grantId: grant.id })
  world.clock.set(new Date('2026-11-26T04:00:00Z'))
  await look()
  const acts = await listActsByDay(world.ctx, { kind: 'person', id: personId })
  const told = acts.map(({ action, times, actorKind, role }) => [action, times, actorKind, role])
  expect(told).toEqual([
    ['figures.person_viewed', 1, 'person', null],
    ['figures.person_viewed', 1, 'person', 'staff'],
    ['role.granted', 1, 'system', null],
    ['figures.person_viewed', 60, 'person', 'staff'],
  ])
  expect(acts[3]).toMatchObject({ actorId: actor.personId, lastAt: new Date('2026-11-24T16:59:00Z') })
})
