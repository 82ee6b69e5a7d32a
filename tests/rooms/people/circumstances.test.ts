import { beforeEach, describe, expect, test } from 'vitest'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { PersonActor } from '#app/domain/access/index.ts'
import { newId } from '#app/domain/kernel/index.ts'
import {
  circumstancesOf,
  correctDetails,
  getPersonName,
  getProfile,
  giveConsent,
  listConsents,
  moveFromToday,
  withdrawConsent,
} from '#app/domain/people/index.server.ts'
import { createWorld, registered, type World } from '#tests/rooms/identity/fixture.ts'

let world: World
let actor: PersonActor

beforeEach(async () => {
  world = await createWorld()
  actor = await registered(world)
})

const day = 86_400
const moved = { commune: '18073', organisationKind: 'household', organisationName: null } as const
const asRegistered = {
  fullName: 'Nguyễn Thị Hạnh',
  birthYear: 1968,
  gender: 'female',
  commune: '18496',
  organisationKind: 'cooperative',
  organisationName: 'HTX Cam Khe Mây',
} as const

function ctx() {
  return { ...world.ctx, actor }
}

async function entries() {
  return sqlOf(world.ctx.db).query<{ kind: string; effective_from: string; commune: string; birth_year: number }>({
    text: `select kind, effective_from, commune, birth_year from ledger_entry where kind <> 'person_registered' order by id`,
  })
}

function move(key = newId(), to: Omit<typeof moved, 'commune'> & { commune: string } = moved) {
  return moveFromToday(ctx(), { personId: actor.personId, key, ...to })
}

function correct(
  changes: Partial<typeof asRegistered | { birthYear: number; commune: string; fullName: string }>,
  key = newId(),
) {
  return correctDetails(ctx(), { ...asRegistered, ...changes, personId: actor.personId, key })
}

describe('moving', () => {
  test('holds from its day in Vietnam on; what was before stays', async () => {
    const before = world.clock.now()
    world.clock.set(new Date('2026-11-30T17:30:00Z')) // 00:30 on 1 December in Vietnam
    expect((await move()).ok).toBe(true)
    const communeAt = async (at: string) => (await circumstancesOf(world.ctx, actor.personId, new Date(at))).commune
    expect(await communeAt('2026-11-30T16:59:59Z')).toBe('18496')
    expect(await communeAt('2026-11-30T17:00:00Z')).toBe('18073')
    expect(await circumstancesOf(world.ctx, actor.personId, before)).toMatchObject({
      commune: '18496',
      organisationKind: 'cooperative',
      gender: 'female',
      birthYear: 1968,
    })
    expect(await entries()).toEqual([
      { kind: 'circumstances_moved', effective_from: '2026-12-01', commune: '18073', birth_year: 1968 },
    ])
  })

  test('before the first day, the first day holds', async () => {
    expect((await circumstancesOf(world.ctx, actor.personId, new Date('2026-01-01T00:00:00Z'))).commune).toBe('18496')
  })

  test('sent twice, also at once, is one move; the same key for another place is refused', async () => {
    const key = newId()
    await Promise.all([move(key), move(key), move(key)])
    expect(await entries()).toHaveLength(1)
    await expect(move(key, { ...moved, commune: '18100' })).rejects.toThrow('entry_key_reused')
    expect((await getProfile(world.ctx, actor.personId, world.clock.now())).commune).toBe('18073')
  })

  test('a late repeat of an old move does not undo a newer one', async () => {
    const key = newId()
    await move(key)
    world.later(day)
    await move(newId(), { ...moved, commune: '18100' })
    world.later(day)
    await expect(move(key)).rejects.toThrow('entry_key_reused')
    expect((await getProfile(world.ctx, actor.personId, world.clock.now())).commune).toBe('18100')
    expect(await entries()).toHaveLength(2)
  })
})

describe('correcting', () => {
  test('a commune typed wrongly was never so', async () => {
    world.later(10 * day)
    await correct({ commune: '18073' })
    expect((await circumstancesOf(world.ctx, actor.personId, new Date('2026-11-24T04:00:00Z'))).commune).toBe('18073')
    expect(await entries()).toEqual([
      { kind: 'circumstances_corrected', effective_from: '2026-11-24', commune: '18073', birth_year: 1968 },
    ])
  })

  test('after a move, a birth year is put right for both places, and neither place changes', async () => {
    world.later(10 * day)
    await move()
    world.later(10 * day)
    const done = await correctDetails(ctx(), {
      ...asRegistered,
      ...moved,
      birthYear: 1970,
      personId: actor.personId,
      key: newId(),
    })
    expect(done.ok).toBe(true)
    expect((await entries()).slice(1)).toEqual([
      { kind: 'circumstances_corrected', effective_from: '2026-11-24', commune: '18496', birth_year: 1970 },
      { kind: 'circumstances_corrected', effective_from: '2026-12-04', commune: '18073', birth_year: 1970 },
    ])
  })

  test('a name alone changes nothing that is counted', async () => {
    await correct({ fullName: 'Nguyễn Thị Hạnh Hoa' })
    expect(await entries()).toEqual([])
    expect(await getPersonName(world.ctx, actor.personId, world.clock.now())).toEqual({
      fullName: 'Nguyễn Thị Hạnh Hoa',
      line: 'HTX Cam Khe Mây, xã Hương Khê',
    })
  })

  test('what is so already changes nothing: no entry, nothing recorded anew, and it is told', async () => {
    const of = (read: Awaited<ReturnType<typeof correct>>) => read.ok && read.value.changed
    world.later(10 * day)
    const before = await getProfile(world.ctx, actor.personId, world.clock.now())
    expect(of(await correct({}))).toBe(false)
    expect(await entries()).toEqual([])
    expect(await sqlOf(world.ctx.db).query({ text: 'select id from person_situation' })).toHaveLength(1)
    expect(await getProfile(world.ctx, actor.personId, world.clock.now())).toEqual(before)
    expect(of(await correct({ fullName: 'Nguyễn Thị Hạnh Hoa' }))).toBe(true)
    expect(of(await correct({ fullName: 'Nguyễn Thị Hạnh Hoa', birthYear: 1970 }))).toBe(true)
    expect(of(await correct({ fullName: 'Nguyễn Thị Hạnh Hoa', birthYear: 1970 }))).toBe(false)
    expect(await entries()).toHaveLength(1)
  })

  test('a late repeat does not undo what was corrected since', async () => {
    const key = newId()
    await correct({ commune: '18073' }, key)
    await correct({ commune: '18100' })
    await correct({ commune: '18073' }, key)
    expect((await getProfile(world.ctx, actor.personId, world.clock.now())).commune).toBe('18100')
    expect(await entries()).toHaveLength(2)
  })

  test('nobody is made too young, or moved to a place that is none', async () => {
    expect(await correct({ birthYear: 2015 })).toEqual({ ok: false, problem: 'too_young' })
    expect(await correct({ commune: '99999' })).toEqual({ ok: false, problem: 'commune' })
    expect(await entries()).toEqual([])
  })
})

test('nobody changes somebody else', async () => {
  const other = await registered(world, { phone: '+84987654321' })
  const theirs = { ...asRegistered, personId: other.personId, key: newId() }
  await expect(correctDetails(ctx(), theirs)).rejects.toThrow('not_allowed')
  await expect(moveFromToday(ctx(), theirs)).rejects.toThrow('not_allowed')
  await expect(withdrawConsent(ctx(), { personId: other.personId, purpose: 'reminders' })).rejects.toThrow(
    'not_allowed',
  )
})

test('consents are given and taken back, and what was stays provable', async () => {
  const { personId } = actor
  const purposes = async () => (await listConsents(ctx(), personId)).map((consent) => consent.purpose)
  await Promise.all([1, 2].map(() => giveConsent(ctx(), { personId, purpose: 'reminders' })))
  expect(await purposes()).toEqual(['privacy_notice', 'reminders'])
  await withdrawConsent(ctx(), { personId, purpose: 'reminders' })
  expect(await purposes()).toEqual(['privacy_notice'])
  const rows = await sqlOf(world.ctx.db).query({
    text: 'select purpose, withdrawn_at is not null as withdrawn from consent order by purpose',
  })
  expect(rows).toEqual([
    { purpose: 'privacy_notice', withdrawn: false },
    { purpose: 'reminders', withdrawn: true },
  ])
})
