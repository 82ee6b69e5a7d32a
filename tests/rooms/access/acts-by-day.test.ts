import { beforeAll, expect, test } from 'vitest'
import {
  grantRole,
  listActsByDay,
  listGrants,
  listLookings,
  recordAct,
  revokeRole,
} from '#app/domain/access/index.server.ts'
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

test('roles given and taken in different places on one day stay apart, and say where', async () => {
  const { personId } = await registered(world, { phone: '+84912345670', fullName: 'Lê Văn An' })
  const system = { ...world.ctx, actor: systemActor('test') }
  const inCommune = (commune: string) => ({ kind: 'commune', commune }) as const
  const scopes = [province, inCommune('18496'), inCommune('18073')]
  for (const scope of scopes) {
    world.later(60)
    expect(await grantRole(system, { personId, role: 'staff', scope })).toBe(true)
  }
  expect(await grantRole(system, { personId, role: 'staff', scope: province })).toBe(false)
  for (const grant of await listGrants(system, personId)) {
    world.later(60)
    await revokeRole(system, { personId, grantId: grant.id })
  }
  const told = async () =>
    (await listActsByDay(world.ctx, { kind: 'person', id: personId })).map(({ action, times, details }) => [
      ...[action, times, details.role, details.scope, details.place],
    ])
  const expected = ['role.revoked', 'role.granted'].flatMap((action) => [
    [action, 1, 'staff', 'commune', '18073'],
    [action, 1, 'staff', 'commune', '18496'],
    [action, 1, 'staff', 'province', ''],
  ])
  expect(await told()).toEqual(expected)
})

test('of acts that were written without a place the grant says it', async () => {
  const { personId } = await registered(world, { phone: '+84912345672', fullName: 'Lê Văn Ba' })
  const system = { ...world.ctx, actor: systemActor('test') }
  const act = async (action: string) => {
    world.later(60)
    await recordAct(system, { action, subjectKind: 'person', subjectId: personId, details: { role: 'staff' } })
    return world.clock.now()
  }
  for (const place of ['18496', '18073'])
    await world.database.pool.query(
      `insert into role_grant (person_id, id, role, scope_kind, scope_value, granted_at)
       values ($1, gen_random_uuid(), 'staff', 'commune', $2, $3)`,
      [personId, place, await act('role.granted')],
    )
  const ended = await act('role.revoked')
  await world.database.pool.query(
    `update role_grant set revoked_at = $2 where person_id = $1 and scope_value = '18496'`,
    [personId, ended],
  )
  const acts = await listActsByDay(world.ctx, { kind: 'person', id: personId })
  expect(acts.map(({ action, times, details }) => [action, times, details.scope, details.place])).toEqual([
    ['role.revoked', 1, 'commune', '18496'],
    ['role.granted', 1, 'commune', '18073'],
    ['role.granted', 1, 'commune', '18496'],
  ])
})

test('who looked at people’s data is listed for administrators, the newest first, page by page, by the order’s own key', async () => {
  const system = { ...world.ctx, actor: systemActor('test') }
  for (const subjectId of ['a', 'b', 'c'])
    await recordAct(system, {
      action: 'figures.people_listed',
      subjectKind: 'figure',
      subjectId,
      details: { shown: 50 },
    })
  await recordAct(system, { action: 'token.created', subjectKind: 'token', subjectId: 'd' })
  const seen: Array<string> = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listLookings>> = await listLookings(system, { after, limit: 2 })
    seen.push(...page.rows.map(({ subjectId }) => subjectId))
    after = page.next
  } while (after && seen.length < 3)
  expect(seen.slice(0, 3)).toEqual(['c', 'b', 'a'])
  const actor = await registered(world, { phone: '+84912345671' })
  await expect(listLookings({ ...world.ctx, actor }, { after: null })).rejects.toThrow('not_allowed')
})
