import { beforeEach, expect, test } from 'vitest'
import { grantRole, listGrants, revokeRole, whyAdministratorStays } from '#app/domain/access/index.server.ts'
import { type PersonActor, systemActor } from '#app/domain/access/index.ts'
import { createWorld, registered, type World } from '../identity/fixture.ts'

let world: World
let one: PersonActor
let other: PersonActor

const role = 'administrator' as const
const scope = { kind: 'province' } as const
const system = systemActor('test')

beforeEach(async () => {
  world = await createWorld()
  one = await registered(world, { phone: '+84912345671' })
  other = await registered(world, { phone: '+84912345672' })
  for (const { personId } of [one, other]) await grantRole({ ...world.ctx, actor: system }, { personId, role, scope })
  for (const actor of [one, other]) actor.grants = [{ role, scope }]
})

async function take(actor: PersonActor | typeof system, { personId }: PersonActor): Promise<void> {
  const [held] = await listGrants(world.ctx, personId)
  await revokeRole({ ...world.ctx, actor }, { personId, grantId: String(held?.id) })
}

test('the last administrator keeps the role, whoever asks; one’s own is not taken away either', async () => {
  const why = (actor: PersonActor, of: PersonActor) => whyAdministratorStays({ ...world.ctx, actor }, of.personId)
  expect([await why(one, one), await why(one, other)]).toEqual(['own_administrator', null])
  await expect(take(one, one)).rejects.toThrow('own_administrator')
  await take(one, other)
  expect([await why(one, one), await why(one, other)]).toEqual(['last_administrator', null])
  for (const actor of [one, system]) await expect(take(actor, one)).rejects.toThrow('last_administrator')
  expect(await listGrants(world.ctx, one.personId)).toHaveLength(1)
})

test('of two administrators who take the role from each other at once, one remains', async () => {
  const done = await Promise.allSettled([take(one, other), take(other, one)])
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const left = await Promise.all([one, other].map(({ personId }) => listGrants(world.ctx, personId)))
  expect(left.flat()).toHaveLength(1)
})

test('an administrator’s role is for the whole province', async () => {
  const commune = { kind: 'commune', commune: '18496' } as const
  const given = grantRole({ ...world.ctx, actor: one }, { personId: other.personId, role, scope: commune })
  await expect(given).rejects.toThrow('role_scope')
})
