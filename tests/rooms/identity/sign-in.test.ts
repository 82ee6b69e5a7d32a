import { beforeEach, expect, test } from 'vitest'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import { listSignIns, openSignIn, signIn, signOut, signOutEverywhere } from '#app/domain/identity/index.server.ts'
import { newId } from '#app/domain/kernel/index.ts'
import { cookieValue, createWorld, registered, type World } from './fixture.ts'

let world: World

beforeEach(async () => {
  world = await createWorld()
})

function tryIn(changes: Partial<{ phone: string; password: string; address: string }> = {}) {
  return signIn(world.ctx, {
    phone: '0912 345 678',
    password: 'cam khe may',
    address: '192.0.2.1',
    device: 'Chrome · Android',
    ...changes,
  })
}

async function signedIn(): Promise<string> {
  const done = await tryIn()
  if (!done.ok) throw new Error(done.problem.code)
  return cookieValue(done.value.setCookie)
}

test('number in any spelling and password sign in; only a hash of the id is kept', async () => {
  const person = await registered(world)
  for (const phone of ['0912 345 678', '84912345678', '+84.912.345.678']) expect((await tryIn({ phone })).ok).toBe(true)
  const id = await signedIn()
  const { actor } = await world.ctx.signIns.read(id)
  expect(actor).toMatchObject({ kind: 'person', personId: person.personId, fullName: 'Nguyễn Thị Hạnh', grants: [] })
  const kept = await sqlOf(world.ctx.db).query<{ row: string }>({ text: 'select sign_in::text as row from sign_in' })
  expect(kept).toHaveLength(4)
  expect(kept.some(({ row }) => row.includes(id))).toBe(false)
})

test('roles come with whoever signs in', async () => {
  const { personId } = await registered(world)
  await sqlOf(world.ctx.db).run({
    text: `insert into role_grant (person_id, id, role, scope_kind, scope_value, granted_at, revoked_at) values
      ($1, gen_random_uuid(), 'staff', 'commune', '18496', now(), null), ($1, gen_random_uuid(), 'administrator', 'province', '', now(), now())`,
    values: [personId],
  })
  const done = await tryIn()
  if (!done.ok) throw new Error(done.problem.code)
  const { actor } = await world.ctx.signIns.read(cookieValue(done.value.setCookie))
  expect(done.value.actor).toEqual(actor)
  expect(actor).toMatchObject({ grants: [{ role: 'staff', scope: { kind: 'commune', commune: '18496' } }] })
})

test('a password that was changed while it was checked opens nothing', async () => {
  const { accountId } = await registered(world)
  const verify: typeof world.ctx.passwords.verify = async (hash, password) => {
    const fits = await world.ctx.passwords.verify(hash, password)
    await sqlOf(world.ctx.db).run({
      text: `update account set password_hash = 'new' where id = $1`,
      values: [accountId],
    })
    return fits
  }
  const done = await signIn(
    { ...world.ctx, passwords: { ...world.ctx.passwords, verify } },
    {
      ...{ phone: '0912345678', password: 'cam khe may', address: '192.0.2.1', device: '' },
    },
  )
  expect(done).toEqual({ ok: false, problem: { code: 'wrong' } })
  expect(await sqlOf(world.ctx.db).query({ text: 'select from sign_in' })).toHaveLength(0)
})

test('nothing opens for an account that is disabled or not there', async () => {
  const { accountId } = await registered(world)
  await sqlOf(world.ctx.db).run({ text: 'update account set disabled_at = now()' })
  for (const id of [accountId, newId()])
    await expect(openSignIn(world.ctx, { accountId: id, device: '' })).rejects.toMatchObject({ kind: 'not_found' })
  expect(await sqlOf(world.ctx.db).query({ text: 'select from sign_in' })).toHaveLength(0)
})

test('an account that does not exist gets the same answers, at the same pace', async () => {
  await registered(world)
  const known: Array<unknown> = []
  const unknown: Array<unknown> = []
  for (let i = 0; i < 9; i += 1) {
    known.push(await tryIn({ password: 'sai', address: '192.0.2.7' }))
    unknown.push(await tryIn({ phone: '0987654321', password: 'sai', address: '192.0.2.8' }))
  }
  expect(known).toEqual(unknown)
  expect(known[3]).toEqual({ ok: false, problem: { code: 'wrong' } })
  expect(known.at(-1)).toEqual({ ok: false, problem: { code: 'slow', seconds: 2 } })
})

test('twenty guesses at once: no more are heard than one after another', async () => {
  await registered(world)
  const all = await Promise.all(Array.from({ length: 20 }, () => tryIn({ password: 'sai' })))
  expect(all.filter((one) => !one.ok && one.problem.code === 'wrong')).toHaveLength(5)
})

test('one who is let in and one who tries, from the same place, never wait for each other', async () => {
  await registered(world)
  await tryIn({ password: 'sai' })
  await tryIn({ phone: '0987654321', password: 'sai' })
  const gate = Promise.withResolvers<void>()
  const verify = async (...given: Parameters<typeof world.ctx.passwords.verify>) => {
    await gate.promise
    return world.ctx.passwords.verify(...given)
  }
  const passwords = { ...world.ctx.passwords, verify }
  const input = { phone: '0912345678', address: '192.0.2.1', device: 'Chrome · Android' }
  const counted = () =>
    sqlOf(world.ctx.db).one<{ failures: number }>({ text: 'select max(failures) as failures from slowdown' })
  const right = signIn({ ...world.ctx, passwords }, { ...input, password: 'cam khe may' })
  await expect.poll(counted).toEqual({ failures: 3 })
  let wrong: ReturnType<typeof tryIn> | undefined
  await world.ctx.db.transaction(async (tx) => {
    // The place's row, that both want: each comes to stand where it may hold another that the other one wants.
    await sqlOf(tx).query({ text: 'select from slowdown where failures = 3 for update' })
    gate.resolve()
    await waitingFor(1)
    wrong = tryIn({ password: 'sai' })
    await waitingFor(2)
  })
  expect(await right).toMatchObject({ ok: true })
  expect(await wrong).toEqual({ ok: false, problem: { code: 'wrong' } })
})

/** Until so many statements of this database stand and wait for a lock. */
async function waitingFor(statements: number): Promise<void> {
  const text = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(async () => (await sqlOf(world.ctx.db).one<{ n: number }>({ text }))?.n).toBe(statements)
}

test('the wait grows to a minute and is never a lock', async () => {
  await registered(world)
  let heard = 0
  for (let i = 0; i < 40; i += 1) {
    const answer = await tryIn({ password: 'sai' })
    if (!answer.ok && answer.problem.code === 'wrong') heard += 1
    world.later(30)
  }
  expect(heard).toBeLessThan(30)
  world.later(60)
  expect((await tryIn()).ok).toBe(true)
  expect((await tryIn({ password: 'sai' })).ok).toBe(false)
  expect((await tryIn()).ok).toBe(true)
})

test('guesses from everywhere put answers off, and do not keep the owner out', async () => {
  await registered(world)
  for (let i = 0; i < 30; i += 1) await tryIn({ password: 'sai', address: `198.51.100.${i}` })
  expect((await tryIn({ address: '203.0.113.9' })).ok).toBe(true)
  expect(Math.max(...world.paused)).toBe(3000)
})

test('what was failed before the right password is forgotten; others from the same place are not', async () => {
  await registered(world)
  const failures = () =>
    sqlOf(world.ctx.db).query<{ failures: number }>({ text: 'select failures from slowdown order by failures' })
  for (let i = 0; i < 3; i += 1) await tryIn({ password: 'sai' })
  await tryIn({ phone: '0987654321', password: 'sai' })
  expect((await failures()).map((one) => one.failures)).toEqual([1, 1, 3, 3, 4])
  expect((await tryIn()).ok).toBe(true)
  expect((await failures()).map((one) => one.failures)).toEqual([1, 1, 4])
})

test('one address that tries number after number is slowed down too', async () => {
  const codes = new Set<string>()
  for (let i = 10; i < 60; i += 1) {
    const answer = await tryIn({ phone: `09870000${i}`, password: 'sai' })
    if (!answer.ok) codes.add(answer.problem.code)
  }
  expect(codes).toEqual(new Set(['wrong', 'slow']))
})

test('signing out ends here, or everywhere; others are listed', async () => {
  const person = await registered(world)
  const first = await signedIn()
  const second = await signedIn()
  const { actor } = await world.ctx.signIns.read(first)
  if (actor.kind !== 'person') throw new Error('not signed in')
  const own = { signIns: world.ctx.signIns, actor }
  expect((await listSignIns(own)).map(({ here, device }) => ({ here, device }))).toEqual(
    expect.arrayContaining([
      { here: true, device: 'Chrome · Android' },
      { here: false, device: 'Chrome · Android' },
    ]),
  )
  await signOut(own)
  expect((await world.ctx.signIns.read(first)).actor.kind).toBe('visitor')
  expect((await world.ctx.signIns.read(second)).actor).toMatchObject({ personId: person.personId })
  await signOutEverywhere(own)
  expect((await world.ctx.signIns.read(second)).actor.kind).toBe('visitor')
})

test('a sign-in past half its life is renewed under its own id', async () => {
  await registered(world)
  const id = await signedIn()
  await sqlOf(world.ctx.db).run({ text: `update sign_in set expires_at = now() + interval '10 days'` })
  const renewed = await world.ctx.signIns.read(id)
  expect(cookieValue(renewed.setCookie ?? '')).toBe(id)
  const row = await sqlOf(world.ctx.db).one({
    text: `select expires_at > now() + interval '29 days' as renewed from sign_in`,
  })
  expect(row).toEqual({ renewed: true })
  await sqlOf(world.ctx.db).run({ text: `update sign_in set expires_at = now() - interval '1 second'` })
  const ended = await world.ctx.signIns.read(id)
  expect(ended.actor.kind).toBe('visitor')
  expect(ended.setCookie).toContain('Max-Age=0')
})

test('an account that is closed signs nobody in', async () => {
  await registered(world)
  const id = await signedIn()
  await sqlOf(world.ctx.db).run({ text: 'update account set disabled_at = now()' })
  expect((await world.ctx.signIns.read(id)).actor.kind).toBe('visitor')
  expect(await tryIn()).toEqual({ ok: false, problem: { code: 'wrong' } })
})
