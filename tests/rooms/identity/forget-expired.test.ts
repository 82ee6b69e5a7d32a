import { expect, test } from 'vitest'
import { forgetExpired, keepTyped, openSignIn, takeKept } from '#app/domain/identity/index.server.ts'
import { createWorld, registered } from './fixture.ts'

test('what has ended is forgotten, and nothing else', async () => {
  const world = await createWorld()
  const { accountId } = await registered(world)
  await openSignIn(world.ctx, { accountId, device: 'phone' })
  const token = await keepTyped(world.ctx, { path: '/x', address: '192.0.2.1', fields: [['a', 'b']] })
  const count = async (table: string) =>
    Number((await world.database.pool.query(`select count(*) as n from ${table}`)).rows[0].n)

  await forgetExpired(world.ctx)
  expect([await count('sign_in'), await count('slowdown')]).toEqual([1, 1])
  expect(await takeKept(world.ctx, { token })).not.toBeNull()

  world.later(61 * 60)
  await forgetExpired(world.ctx)
  expect([await count('kept_form'), await count('sign_in')]).toEqual([0, 1])

  world.later(24 * 60 * 60)
  await forgetExpired(world.ctx)
  expect([await count('slowdown'), await count('sign_in')]).toEqual([0, 1])

  // A sign-in's end is by the real clock, thirty days from now.
  world.clock.set(new Date(Date.now() + 40 * 86_400_000))
  await forgetExpired(world.ctx)
  expect(await count('sign_in')).toBe(0)
})
