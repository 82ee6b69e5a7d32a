import { expect, test } from 'vitest'
import { recordAct } from '#app/domain/access/index.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { newId } from '#app/domain/kernel/index.ts'
import { erasePerson, findErasure } from '#app/domain/privacy/index.server.ts'
import { registered } from '../identity/fixture.ts'
import { administrator, createWorld, fullName, request } from './fixture.ts'

test('the day of an erasure is known from the register of acts, to administrators alone', async () => {
  const world = await createWorld()
  const { personId } = await registered(world, { fullName })
  const admin = await administrator(world, '+84912345670')
  const ctx = { ...world.ctx, actor: admin }
  expect(await findErasure(ctx, personId)).toBe(null)
  const erasedAt = world.clock.now()
  expect(await erasePerson({ ...world.ctx, actor: systemActor('test') }, request(personId))).toMatchObject({ ok: true })
  world.clock.set(new Date(erasedAt.getTime() + 86_400_000))
  // Whatever is done with what is left of them later, however often.
  for (let times = 0; times < 60; times += 1)
    await recordAct(ctx, { action: 'figures.person_viewed', subjectKind: 'person', subjectId: personId })
  expect(await findErasure(ctx, personId)).toEqual({ at: erasedAt, byMistake: false })
  expect(await findErasure(ctx, newId())).toBe(null)
  const learner = await registered(world, { phone: '+84912345699', fullName: 'Lê Văn An' })
  await expect(findErasure({ ...world.ctx, actor: learner }, personId)).rejects.toThrow('not_allowed')
})
