import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { listActs } from '#app/domain/access/index.server.ts'
import { type PersonActor, systemActor } from '#app/domain/access/index.ts'
import { attemptsOf } from '#app/domain/assessment/index.server.ts'
import { getPersonForAdmin, searchPeople, signIn } from '#app/domain/identity/index.server.ts'
import { enrol, recordPlace, tickItems, verifyCertificate } from '#app/domain/learning/index.server.ts'
import { sealNow, verifyLedger } from '#app/domain/ledger/index.server.ts'
import { breakdowns, measures } from '#app/domain/ledger/index.ts'
import { agreeToNotice, giveConsent, listConsents } from '#app/domain/people/index.server.ts'
import { erasePerson, findErasure } from '#app/domain/privacy/index.server.ts'
import { countTrainees, getPersonEntries } from '#app/domain/reporting/index.server.ts'
import { isBrokenDownBy, reportedKinds } from '#app/domain/reporting/index.ts'
import { registered } from '../identity/fixture.ts'
import { slug } from '../learning/fixture.ts'
import { peopleBehind } from '../reporting/history.ts'
import {
  administrator,
  createWorld,
  fullName,
  household,
  phone,
  readTables,
  request,
  someoneWithEverything,
  type World,
} from './fixture.ts'

const system = systemActor('test')
const period = { from: '2026-11-01', to: '2026-11-30' }
const place = { address: '192.0.2.1', device: '' }

let world: World
let one: Awaited<ReturnType<typeof someoneWithEverything>>

beforeEach(async () => {
  world = await createWorld()
  one = await someoneWithEverything(world)
})

const erase = (actor: PersonActor | typeof system = system) =>
  erasePerson({ ...world.ctx, actor }, request(one.personId))

async function everyFigure() {
  const figures: Array<unknown> = []
  for (const kind of reportedKinds)
    for (const measure of measures)
      for (const by of [null, ...breakdowns])
        if (by === null || isBrokenDownBy(kind, by))
          figures.push(await countTrainees({ ...world.ctx, actor: system }, { ...period, kind, measure, by }))
  return figures
}

test('every figure is as before, and the ledger is whole', async () => {
  await sealNow(world.ctx)
  const before = await everyFigure()
  expect(before).toContainEqual(expect.objectContaining({ total: 1 }))
  const entries = await world.count('ledger_entry')
  expect(await erase()).toEqual({ ok: true, value: null })
  await sealNow(world.ctx)
  expect(await everyFigure()).toEqual(before)
  expect(await world.count('ledger_entry')).toBe(entries)
  expect(await verifyLedger(world.ctx)).toMatchObject({ faults: [], entries })
})

test('who was registered by mistake counts nowhere any more, asked for twice too, and the ledger is whole', async () => {
  const other = await registered(world, { phone: '+84912345679', organisationName: 'HTX Khác' })
  await sealNow(world.ctx)
  const facts = await world.count(`ledger_entry where person_id = '${one.personId}'`)
  const mistaken = request(one.personId, fullName, 'registered_by_mistake')
  const done = await Promise.all([1, 2].map(() => erasePerson({ ...world.ctx, actor: system }, mistaken)))
  expect(done.map(({ ok }) => ok)).toEqual([true, true])
  await erasePerson({ ...world.ctx, actor: system }, mistaken)
  await sealNow(world.ctx)
  const total = async (kind: (typeof reportedKinds)[number]) =>
    (await countTrainees({ ...world.ctx, actor: system }, { ...period, kind, measure: 'headcount', by: null })).total
  expect(await Promise.all(reportedKinds.map(total))).toEqual([1, 0, 0, 0, 0])
  const query = { ...period, kind: 'registered', measure: 'headcount', by: null } as const
  const { rows } = await peopleBehind(world.ctx, { query, key: null, after: null })
  expect(rows.map(({ personId }) => personId)).toEqual([other.personId])
  const voids = `ledger_entry where kind = 'entry_voided' and reason_code = 'registered_by_mistake'`
  expect(await world.count(voids)).toBe(facts)
  expect(await verifyLedger(world.ctx)).toMatchObject({ faults: [] })
  expect(await findErasure(world.ctx, one.personId)).toMatchObject({ byMistake: true })
  const entries = await getPersonEntries(world.ctx, { personId: one.personId, after: null })
  expect(entries).toMatchObject({ fullName: null, byMistake: true })
})

test('when the erasure fails, nothing is void', async () => {
  const first = await administrator(world, '+84912345670')
  const last = request(first.personId, 'Trần Quốc Bảo', 'registered_by_mistake')
  expect(await erasePerson({ ...world.ctx, actor: system }, last)).toMatchObject({ problem: 'last_administrator' })
  const wrong = request(one.personId, 'Ai Khác', 'registered_by_mistake')
  expect(await erasePerson({ ...world.ctx, actor: system }, wrong)).toMatchObject({ problem: 'name' })
  expect(await world.count(`ledger_entry where kind = 'entry_voided'`)).toBe(0)
})

test('neither name, number nor household stands anywhere any more', async () => {
  await erase()
  const telling = [
    fullName,
    'nguyen thi hanh',
    phone,
    '912345678',
    household,
    'cam hanh',
    'Chrome',
    one.actor.accountId,
  ]
  for (const { name, text } of await readTables(world))
    for (const tell of telling) expect([name, text.filter((row) => row.includes(tell))]).toEqual([name, []])
})

test('a household stays when somebody else works for it, and so does what is no household', async () => {
  await registered(world, { phone: '+84912345679', organisationKind: 'household', organisationName: household })
  await erase()
  expect(await world.count(`organisation where name = '${household}'`)).toBe(1)
})

test('signed out at once, not to be signed in, not to be found; behind a figure without a name', async () => {
  const cookie = /len_san=([^;]*)/.exec(one.cookie)?.[1] ?? ''
  expect((await world.ctx.signIns.read(cookie)).actor.kind).toBe('person')
  await sealNow(world.ctx)
  await erase()
  expect((await world.ctx.signIns.read(cookie)).actor.kind).toBe('visitor')
  const again = await signIn(world.ctx, { phone, password: 'cam khe may', ...place })
  expect(again).toEqual({ ok: false, problem: { code: 'wrong' } })
  for (const text of ['', 'hanh', '0912345678'])
    expect((await searchPeople(world.ctx, { text })).rows.map((row) => row.personId)).not.toContain(one.personId)
  await expect(getPersonForAdmin(world.ctx, one.personId)).rejects.toMatchObject({ kind: 'not_found' })
  const query = { ...period, kind: 'registered', measure: 'headcount', by: null } as const
  const { rows } = await peopleBehind(world.ctx, { query, key: null, after: null })
  expect(rows).toMatchObject([{ personId: one.personId, fullName: null }])
})

test('the same number registers again, as somebody new', async () => {
  await erase()
  const again = await registered(world, { phone })
  expect(again.personId).not.toBe(one.personId)
  expect(await signIn(world.ctx, { phone, password: 'cam khe may', ...place })).toMatchObject({ ok: true })
})

test('the certificate’s number says that it is no longer confirmed, and not whose it was', async () => {
  expect(await verifyCertificate(world.ctx, one.code)).toMatchObject({ valid: true, erased: false })
  await erase()
  expect(await verifyCertificate(world.ctx, one.code)).toMatchObject({ holderName: '', valid: false, erased: true })
})

test('asked twice, from two tabs at once: done once, with one act', async () => {
  const done = await Promise.all([erase(), erase(), erase()])
  expect(done.map(({ ok }) => ok)).toEqual([true, true, true])
  const acts = await listActs(world.ctx, { kind: 'person', id: one.personId })
  const erased = acts.filter(({ action }) => action === 'person.erased')
  expect(erased).toMatchObject([{ actorKind: 'system', details: { reason: 'own_request' } }])
  expect(JSON.stringify(acts)).not.toContain('Hạnh')
})

test('another name typed erases nothing; accents do not matter', async () => {
  const erased = (typedName: string) => erasePerson(world.ctx, request(one.personId, typedName))
  expect(await erased('Nguyễn Thị Hoa')).toEqual({ ok: false, problem: 'name' })
  expect(await erased('')).toEqual({ ok: false, problem: 'name' })
  expect((await searchPeople(world.ctx, { text: '0912345678' })).rows).toHaveLength(1)
  expect(await erased(' nguyen thi HANH ')).toEqual({ ok: true, value: null })
  await expect(erasePerson(world.ctx, request('01930000-0000-7000-8000-000000000000'))).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('administrators alone; never themselves, never the last, not even two each other', async () => {
  await expect(erase(one.actor)).rejects.toMatchObject({ kind: 'forbidden' })
  const first = await administrator(world, '+84912345670')
  const name = 'Trần Quốc Bảo'
  const by = (actor: PersonActor | typeof system, personId: string) =>
    erasePerson({ ...world.ctx, actor }, request(personId, name))
  expect(await by(first, first.personId)).toEqual({ ok: false, problem: 'own_record' })
  expect(await by(system, first.personId)).toEqual({ ok: false, problem: 'last_administrator' })
  const second = await administrator(world, '+84912345671')
  const both = await Promise.all([by(first, second.personId), by(second, first.personId)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, problem: 'last_administrator' })
  expect(await world.count('role_grant where role = $$administrator$$ and revoked_at is null')).toBe(1)
})

test('what a browser still sends afterwards, or at the same moment, leaves nothing', async () => {
  const ctx = { ...world.ctx, actor: one.actor }
  const lesson = { courseSlug: slug, lessonSlug: 'chon-hang' }
  const send = () => recordPlace(ctx, { ...lesson, heading: 'gia', videoSeconds: 20 })
  await Promise.allSettled([send(), erase(), send(), enrol(ctx, lesson), send()])
  const late = [
    send,
    () => enrol(ctx, lesson),
    () => giveConsent(ctx, { personId: one.personId, purpose: 'photo_video' }),
  ]
  late.push(() => recordPlace(ctx, { ...lesson, heading: 'gia', videoSeconds: null }))
  for (const sendLate of late) await expect(sendLate()).rejects.toMatchObject({ kind: 'not_found' })
  for (const table of ['enrolment', 'lesson_progress', 'attempt', 'consent where withdrawn_at is null and'])
    expect(await world.count(`${table}${table.endsWith('and') ? '' : ' where'} person_id = '${one.personId}'`)).toBe(0)
})

test('what is sent while an erasure runs waits for it, and then finds nobody', async () => {
  const ctx = { ...world.ctx, actor: one.actor }
  const lesson = { courseSlug: slug, lessonSlug: 'chon-hang' }
  const erasing = await world.database.pool.connect()
  try {
    await erasing.query('begin')
    await erasing.query('select from person where id = $1 for update', [one.personId])
    const sent = Promise.allSettled([
      recordPlace(ctx, { ...lesson, heading: 'gia', videoSeconds: null }),
      tickItems(ctx, { ...lesson, checklistId: 'do-nghe', items: [1], ticked: true }),
    ])
    await pause(100)
    for (const table of ['checklist_tick', 'lesson_progress'])
      await erasing.query(`delete from ${table} where person_id = $1`, [one.personId])
    await erasing.query(
      `update person set full_name = '', name_fold = '', name_sort = '', birth_year = null, gender = null, erased_at = now() where id = $1`,
      [one.personId],
    )
    await erasing.query('commit')
    expect((await sent).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  } finally {
    erasing.release()
  }
  for (const table of ['checklist_tick', 'lesson_progress'])
    expect(await world.count(`${table} where person_id = '${one.personId}'`)).toBe(0)
})

test('an erasure waits for answers that are being written', async () => {
  let isErased = false
  const erasing = await world.ctx.db.transaction(
    async () => {
      const done = erase().then(() => {
        isErased = true
      })
      await pause(150)
      expect(isErased).toBe(false)
      return { done }
    },
    { lock: attemptsOf(one.personId) },
  )
  await erasing.done
  expect(await world.count(`attempt where person_id = '${one.personId}'`)).toBe(0)
})

test('a new notice is agreed to once, and the old agreement stays as proof', async () => {
  const ctx = { ...world.ctx, actor: one.actor }
  const versions = async () =>
    (await listConsents(ctx, one.personId)).flatMap((one) => (one.purpose === 'privacy_notice' ? one.textVersion : []))
  expect(await versions()).toEqual(['2026-11'])
  world.ctx.clock.set(new Date('2026-11-25T03:00:00Z'))
  await Promise.all([1, 2, 3].map(() => agreeToNotice(ctx, { personId: one.personId })))
  expect(await versions()).toEqual(['2026-11-24'])
  expect(await world.count(`consent where purpose = 'privacy_notice' and person_id = '${one.personId}'`)).toBe(2)
})
