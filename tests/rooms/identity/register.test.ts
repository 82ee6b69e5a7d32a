import { beforeEach, expect, test } from 'vitest'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import { register } from '#app/domain/identity/index.server.ts'
import { createWorld, registration, type World } from './fixture.ts'

let world: World

beforeEach(async () => {
  world = await createWorld()
})

async function counts() {
  return sqlOf(world.ctx.db).one({
    text: `select (select count(*) from person) as persons, (select count(*) from account) as accounts, (select count(*) from phone_number) as phones,
      (select count(*) from ledger_entry) as entries, (select count(*) from consent) as consents, (select count(*) from organisation) as organisations`,
  })
}

test('registering writes person, account, consent and entry together', async () => {
  const done = await register(world.ctx, registration())
  expect(done.ok).toBe(true)
  expect(await counts()).toEqual({ persons: 1, accounts: 1, phones: 1, entries: 1, consents: 1, organisations: 1 })
  const entry = await sqlOf(world.ctx.db).one({
    text: 'select kind, commune, organisation_kind, gender, birth_year, occurred_at from ledger_entry',
  })
  expect(entry).toEqual({
    kind: 'person_registered',
    commune: '18496',
    organisation_kind: 'cooperative',
    gender: 'female',
    birth_year: 1968,
    occurred_at: world.clock.now(),
  })
})

test('the same form sent six times at once is one account', async () => {
  const form = registration()
  const all = await Promise.all(Array.from({ length: 6 }, () => register(world.ctx, form)))
  expect(new Set(all.map((one) => one.ok && one.value.personId)).size).toBe(1)
  expect(all.every((one) => one.ok)).toBe(true)
  expect(await counts()).toEqual({ persons: 1, accounts: 1, phones: 1, entries: 1, consents: 1, organisations: 1 })
})

test('the same key with another password or number is refused', async () => {
  const form = registration()
  await register(world.ctx, form)
  await expect(register(world.ctx, { ...form, password: 'quyt ngot ngay' })).rejects.toThrow('registration_key_reused')
  await expect(register(world.ctx, { ...form, phone: '+84987654321' })).rejects.toThrow('registration_key_reused')
})

test('two people with one number at once: one gets it, nothing is left of the other', async () => {
  const both = await Promise.all([
    register(world.ctx, registration()),
    register(world.ctx, registration({ fullName: 'Trần Văn Bình' })),
  ])
  expect(both.map((one) => (one.ok ? 'ok' : one.problem.code)).sort()).toEqual(['ok', 'phone_taken'])
  expect(await counts()).toMatchObject({ persons: 1, accounts: 1, entries: 1 })
})

test('"taken" is told ever more slowly, to one address', async () => {
  await register(world.ctx, registration())
  const codes: Array<string> = []
  for (let i = 0; i < 8; i += 1) {
    const answer = await register(world.ctx, registration())
    codes.push(answer.ok ? 'ok' : answer.problem.code)
  }
  expect(codes).toEqual([...Array.from({ length: 6 }, () => 'phone_taken'), 'slow', 'slow'])
  const elsewhere = await register(world.ctx, registration({ address: '192.0.2.2' }))
  expect(elsewhere).toEqual({ ok: false, problem: { code: 'phone_taken' } })
})

test('under 16 is not registered, counted by the year in Vietnam', async () => {
  world.clock.set(new Date('2026-12-31T16:59:59Z'))
  expect(await register(world.ctx, registration({ birthYear: 2011 }))).toEqual({
    ok: false,
    problem: { code: 'too_young' },
  })
  world.clock.set(new Date('2026-12-31T17:00:00Z'))
  expect((await register(world.ctx, registration({ birthYear: 2011 }))).ok).toBe(true)
})

test('one organisation for all who name it, with or without accents', async () => {
  await Promise.all([
    register(world.ctx, registration()),
    register(world.ctx, registration({ phone: '+84912000002', organisationName: 'htx cam khe may' })),
    register(world.ctx, registration({ phone: '+84912000003', organisationName: 'HTX Cam Khe Mây'.normalize('NFD') })),
  ])
  expect(await counts()).toMatchObject({ persons: 3, organisations: 1 })
})
