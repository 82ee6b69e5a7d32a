import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import { createPasswords } from '#app/adapters/passwords/index.server.ts'
import { can, systemActor } from '#app/domain/access/index.ts'
import {
  actorOfToken,
  changePassword,
  createAdministrator,
  createSetupLink,
  createToken,
  forgetKept,
  giveResetCode,
  hasAdministrator,
  isSetupLink,
  keepTyped,
  listTokens,
  provePhone,
  resetPassword,
  revokeToken,
  searchPeople,
  signIn,
  startPhoneProof,
  takeKept,
} from '#app/domain/identity/index.server.ts'
import { newId } from '#app/domain/kernel/index.ts'
import { listUnreadMessages } from '#app/domain/messaging/index.server.ts'
import { cookieValue, createWorld, registered, type World } from './fixture.ts'

let world: World

beforeEach(async () => {
  world = await createWorld()
})

const system = systemActor('test')
const place = { address: '192.0.2.1', device: '' }

test('a reset code sets a new password once and signs every browser out', async () => {
  const { personId } = await registered(world)
  const before = await signIn(world.ctx, { phone: '0912345678', password: 'cam khe may', ...place })
  const { code } = await giveResetCode({ ...world.ctx, actor: system }, { personId })
  const reset = () =>
    resetPassword(world.ctx, {
      phone: '0912345678',
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      password: 'mat khau moi',
      ...place,
    })
  expect((await reset()).ok).toBe(true)
  expect(await reset()).toEqual({ ok: false, problem: { code: 'wrong' } })
  if (before.ok) expect((await world.ctx.signIns.read(cookieValue(before.value.setCookie))).actor.kind).toBe('visitor')
  expect((await signIn(world.ctx, { phone: '0912345678', password: 'cam khe may', ...place })).ok).toBe(false)
  expect((await signIn(world.ctx, { phone: '0912345678', password: 'mat khau moi', ...place })).ok).toBe(true)
  const acts = await sqlOf(world.ctx.db).query({ text: 'select actor_kind, action, subject_id from audit_act' })
  expect(acts).toEqual([{ actor_kind: 'system', action: 'account.reset_code', subject_id: personId }])
})

test('a code that was guessed at from many places is worth nothing any more', async () => {
  const { personId } = await registered(world)
  const { code } = await giveResetCode({ ...world.ctx, actor: system }, { personId })
  const wrong = code === '00000000' ? '11111111' : '00000000'
  const reset = (given: string, at: number) =>
    resetPassword(world.ctx, {
      ...{ phone: '0912345678', code: given, password: 'mat khau moi' },
      ...{ address: `198.51.100.${at}`, device: '' },
    })
  for (let at = 0; at < 50; at += 1) expect((await reset(wrong, at)).ok).toBe(false)
  expect(await reset(code, 99)).toEqual({ ok: false, problem: { code: 'wrong' } })
})

test('a code ends after a day, and with the next one; nobody is told whether there was one', async () => {
  const { personId } = await registered(world)
  const ctx = { ...world.ctx, actor: system }
  const first = await giveResetCode(ctx, { personId })
  const second = await giveResetCode(ctx, { personId })
  const reset = (code: string, phone = '0912345678') =>
    resetPassword(world.ctx, { phone, code, password: 'mat khau moi', ...place })
  const wrong = { ok: false, problem: { code: 'wrong' } }
  expect(await reset(first.code)).toEqual(wrong)
  expect(await reset(second.code, '0987654321')).toEqual(wrong)
  world.later(24 * 3600 + 1)
  expect(await reset(second.code)).toEqual(wrong)
})

test('the news of a code is there once, until the code is used or has run out', async () => {
  const { personId } = await registered(world)
  const ctx = { ...world.ctx, actor: system }
  const news = async () => (await listUnreadMessages(world.ctx, personId)).map(({ template }) => template)
  await giveResetCode(ctx, { personId })
  const { code } = await giveResetCode(ctx, { personId })
  expect(await news()).toEqual(['password_reset_given'])
  const reset = await resetPassword(world.ctx, { phone: '0912345678', code, password: 'mat khau moi', ...place })
  expect(reset.ok).toBe(true)
  expect(await news()).toEqual([])
  await giveResetCode(ctx, { personId })
  expect(await news()).toHaveLength(1)
  world.later(24 * 3600 + 1)
  expect(await news()).toEqual([])
})

test('whoever may not give codes does not', async () => {
  const person = await registered(world)
  await expect(giveResetCode({ ...world.ctx, actor: person }, { personId: person.personId })).rejects.toThrow(
    'not_allowed',
  )
  await expect(searchPeople({ ...world.ctx, actor: person }, { text: '' })).rejects.toThrow('not_allowed')
})

test('a changed password signs other browsers out, not this one', async () => {
  await registered(world)
  const signedIn = async () => {
    const done = await signIn(world.ctx, { phone: '0912345678', password: 'cam khe may', ...place })
    return done.ok ? cookieValue(done.value.setCookie) : ''
  }
  const [here, there] = [await signedIn(), await signedIn()]
  const { actor } = await world.ctx.signIns.read(here)
  if (actor.kind !== 'person') throw new Error('not signed in')
  const change = (current: string, password: string) =>
    changePassword({ ...world.ctx, actor }, { current, password, address: place.address })
  expect(await change('sai', 'mat khau moi')).toEqual({ ok: false, problem: { code: 'wrong' } })
  expect(await change('cam khe may', '0912345678')).toEqual({ ok: false, problem: { code: 'password_phone' } })
  expect((await change('cam khe may', 'mat khau moi')).ok).toBe(true)
  expect((await world.ctx.signIns.read(here)).actor.kind).toBe('person')
  expect((await world.ctx.signIns.read(there)).actor.kind).toBe('visitor')
})

/** A sign-in on the old password that is just being written, and ends once somebody waits for it. */
async function signingIn(accountId: string, meanwhile: () => Promise<unknown>) {
  const client = await world.database.pool.connect()
  try {
    await client.query('begin')
    await client.query('update account set last_sign_in_at = now() where id = $1', [accountId])
    await client.query(
      `insert into sign_in (id_hash, account_id, expires_at, created_at, device) values ('stranger', $1, now() + interval '1 day', now(), '')`,
      [accountId],
    )
    const done = meanwhile()
    await pause(100)
    await client.query('commit')
    await done
  } finally {
    client.release()
  }
}
const isStrangerIn = async () =>
  (await sqlOf(world.ctx.db).query({ text: `select 1 from sign_in where id_hash = 'stranger'` })).length > 0

test('a sign-in that began on the old password just before does not outlive a reset', async () => {
  const { personId, accountId } = await registered(world)
  const { code } = await giveResetCode({ ...world.ctx, actor: system }, { personId })
  const reset = () =>
    resetPassword(world.ctx, { phone: '0912345678', code, password: 'mat khau moi', ...place }).then((done) =>
      expect(done.ok).toBe(true),
    )
  await signingIn(accountId, reset)
  expect(await isStrangerIn()).toBe(false)
})

test('nor a change; and who knows the old password alone changes nothing after a reset', async () => {
  const actor = await registered(world)
  const change = (ctx: World['ctx'], password: string) =>
    changePassword({ ...ctx, actor }, { current: 'cam khe may', password, address: place.address })
  await signingIn(actor.accountId, () => change(world.ctx, 'mat khau moi'))
  expect(await isStrangerIn()).toBe(false)

  const { code } = await giveResetCode({ ...world.ctx, actor: system }, { personId: actor.personId })
  const verify = async (hash: string | null, password: string) => {
    const fits = await world.ctx.passwords.verify(hash, password)
    if (password === 'mat khau moi')
      await resetPassword(world.ctx, { phone: '0912345678', code, password: 'cua chu that', ...place })
    return fits
  }
  const slow = { ...world.ctx, passwords: { ...world.ctx.passwords, verify } }
  const late = changePassword(
    { ...slow, actor },
    { current: 'mat khau moi', password: 'cua ke la', address: place.address },
  )
  expect(await late).toEqual({ ok: false, problem: { code: 'wrong' } })
  expect((await signIn(world.ctx, { phone: '0912345678', password: 'cua chu that', ...place })).ok).toBe(true)
})

test('a number that somebody squats on goes to who proves it, and stays with them', async () => {
  const squatter = await registered(world)
  const owner = await registered(world, { phone: '+84987654321', fullName: 'Trần Văn Bình' })
  const prove = async (actor: typeof owner) => {
    const { code } = await startPhoneProof({ ...world.ctx, actor }, { phone: '+84912345678' })
    return provePhone({ ...world.ctx, actor }, { phone: '+84912345678', code })
  }
  const wrong = await startPhoneProof({ ...world.ctx, actor: owner }, { phone: '+84912345678' })
  expect((await provePhone({ ...world.ctx, actor: owner }, { phone: '+84911111111', code: wrong.code })).ok).toBe(false)
  expect((await prove(owner)).ok).toBe(true)
  expect((await signIn(world.ctx, { phone: '0912345678', password: 'cam khe may', ...place })).ok).toBe(true)
  const rows = await sqlOf(world.ctx.db).query({ text: 'select phone, account_id from phone_number' })
  expect(rows).toEqual([{ phone: '+84912345678', account_id: owner.accountId }])
  await expect(prove(squatter)).rejects.toThrow('phone_proven_elsewhere')
})

test('the first administrator comes by a link that works once, and is no trainee', async () => {
  expect(await hasAdministrator(world.ctx)).toBe(false)
  const old = await createSetupLink({ ...world.ctx, actor: system })
  const { token } = await createSetupLink({ ...world.ctx, actor: system })
  expect([await isSetupLink(world.ctx, old.token), await isSetupLink(world.ctx, token)]).toEqual([false, true])
  const create = (phone: string) =>
    createAdministrator(world.ctx, { token, key: newId(), fullName: 'Lê Quản Trị', phone, password: 'mat khau dai' })
  const both = await Promise.all([create('+84912000006'), create('+84912000007')])
  expect(both.map((one) => one.ok || one.problem.code).sort()).toEqual(['link_over', true])
  expect(await hasAdministrator(world.ctx)).toBe(true)
  expect(
    await sqlOf(world.ctx.db).one({
      text: 'select (select count(*) from person) as persons, (select count(*) from ledger_entry) as entries',
    }),
  ).toEqual({ persons: 1, entries: 0 })
})

test('a token opens what its scopes say; only its hash is kept', async () => {
  const { token } = await createToken({ ...world.ctx, actor: system }, { name: 'Tỉnh', scopes: ['reports:read'] })
  const actor = await actorOfToken(world.ctx, token)
  expect(actor && [can(actor, 'figures.read'), can(actor, 'figures.names'), can(actor, 'people.search')]).toEqual([
    true,
    false,
    false,
  ])
  expect(await actorOfToken(world.ctx, `${token}x`)).toBeNull()
  const [row] = await sqlOf(world.ctx.db).query<{ row: string }>({
    text: 'select api_token::text as row from api_token',
  })
  expect(row?.row).not.toContain(token)
})

test('a token that was taken back opens nothing, once and for good, and the audit says so', async () => {
  const ctx = { ...world.ctx, actor: system }
  const kept = await createToken(ctx, { name: 'Sở', scopes: ['ledger:read'] })
  const lost = await createToken(ctx, { name: 'Tỉnh', scopes: ['reports:read', 'ledger:read'] })
  await revokeToken(ctx, { tokenId: lost.tokenId })
  expect(await actorOfToken(world.ctx, lost.token)).toBeNull()
  expect(await actorOfToken(world.ctx, kept.token)).toMatchObject({ tokenId: kept.tokenId })
  const tokens = await listTokens(ctx)
  const facts = tokens.map(({ id, name, scopes, revokedAt }) => [id, name, scopes, revokedAt !== null])
  expect(facts).toEqual(
    expect.arrayContaining([
      [kept.tokenId, 'Sở', ['ledger:read'], false],
      [lost.tokenId, 'Tỉnh', ['reports:read', 'ledger:read'], true],
    ]),
  )
  for (const { token } of [kept, lost]) expect(JSON.stringify(tokens)).not.toContain(token.slice(-8))
  for (const tokenId of [lost.tokenId, newId()])
    await expect(revokeToken(ctx, { tokenId })).rejects.toMatchObject({ kind: 'not_found' })
  const acts = await sqlOf(world.ctx.db).query<{ action: string }>({
    text: 'select action from audit_act where subject_id = $1 order by id',
    values: [lost.tokenId],
  })
  expect(acts.map(({ action }) => action).sort()).toEqual(['token.created', 'token.revoked'])
  const person = await registered(world)
  await expect(listTokens({ ...ctx, actor: person })).rejects.toThrow('not_allowed')
  await expect(revokeToken({ ...ctx, actor: person }, { tokenId: kept.tokenId })).rejects.toThrow('not_allowed')
})

test('what was typed is found again by its token for an hour, without passwords', async () => {
  const token = await keepTyped(world.ctx, {
    path: '/learn/a/b',
    address: place.address,
    fields: [
      ['c', '1'],
      ['c', '2'],
      ['password', 'bí mật'],
    ],
  })
  expect(await takeKept(world.ctx, { token })).toEqual({
    path: '/learn/a/b',
    fields: [
      ['c', '1'],
      ['c', '2'],
    ],
  })
  expect(await takeKept(world.ctx, { token: 'other' })).toBeNull()
  world.later(3601)
  expect(await takeKept(world.ctx, { token })).toBeNull()
  await forgetKept(world.ctx, { token })
})

test('people are found by words of the name without accents, and by the beginning of a number', async () => {
  await registered(world)
  await registered(world, { phone: '+84987654321', fullName: 'Trần Thị Ánh' })
  const find = async (text: string) =>
    (await searchPeople({ ...world.ctx, actor: system }, { text })).rows.map(
      ({ fullName, phone }) => `${fullName} ${phone}`,
    )
  const hanh = 'Nguyễn Thị Hạnh +84912345678'
  const anh = 'Trần Thị Ánh +84987654321'
  expect(await find('')).toEqual([anh, hanh])
  expect(await find('hanh nguyen')).toEqual([hanh])
  expect(await find('THỊ'.normalize('NFD'))).toEqual([anh, hanh])
  for (const text of ['0912', '0912 345 678', '+84 912', '84912345', '912'])
    expect(await find(text), text).toEqual([hanh])
  expect(await find('0%')).toEqual([])
})

test('argon2id: the right password fits, another does not, and without an account none', async () => {
  const passwords = createPasswords()
  const hash = await passwords.hash('Mật khẩu')
  expect(hash).toContain('$argon2id$')
  expect(await passwords.verify(hash, 'Mật khẩu'.normalize('NFD'))).toBe(true)
  expect(await passwords.verify(hash, 'mật khẩu')).toBe(false)
  expect(await passwords.verify(null, 'Mật khẩu')).toBe(false)
})

test('a form of more than a hundred thousand letters is not kept', async () => {
  const fields = (length: number): Array<[string, string]> => [['answer', 'a'.repeat(length)]]
  const keep = (length: number) => keepTyped(world.ctx, { path: '/me', address: place.address, fields: fields(length) })
  expect(await keep(99_000)).toMatch(/.{40}/)
  await expect(keep(101_000)).rejects.toMatchObject({ kind: 'invalid' })
})

test('a flood of large forms from one address is kept up to a bound, and others keep on', async () => {
  const large: Array<[string, string]> = [['answer', 'a'.repeat(99_000)]]
  const keep = (address: string, fields = large) => keepTyped(world.ctx, { path: '/me', address, fields })
  const flood = await Promise.allSettled(Array.from({ length: 300 }, () => keep('192.0.2.66')))
  const refusals = flood.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refusals).toHaveLength(100)
  expect(refusals[0]).toMatchObject({ kind: 'too_many', code: 'kept_forms' })
  expect(await keep('192.0.2.7')).toMatch(/.{40}/)
  world.later(60)
  expect(await keep('192.0.2.66')).toMatch(/.{40}/)
})

test('a hall of five hundred behind one address, each with ten forms at once, notices nothing', async () => {
  const tenForms: Array<[string, string]> = [['answer', 'a'.repeat(9_900)]]
  const keep = () => keepTyped(world.ctx, { path: '/me', address: '192.0.2.8', fields: tenForms })
  expect(await Promise.all(Array.from({ length: 500 }, keep))).toHaveLength(500)
})
