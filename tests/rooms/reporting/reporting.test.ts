import { beforeAll, expect, test } from 'vitest'
import { makeDb } from '#app/adapters/database/handle.server.ts'
import { prismaOf, type Statement, sqlOf } from '#app/adapters/database/index.server.ts'
import { listActs } from '#app/domain/access/index.server.ts'
import { type Actor, type Grant, visitor } from '#app/domain/access/index.ts'
import type { Db } from '#app/domain/kernel/index.ts'
import { verifyLedger } from '#app/domain/ledger/index.server.ts'
import { breakdowns, measures } from '#app/domain/ledger/index.ts'
import {
  countTrainees,
  deliverFigure,
  getPersonEntries,
  getSummary,
  getUptake,
  getUptakeTable,
  listLedgerEntries,
  listPeopleBehind,
  type PeopleBehind,
} from '#app/domain/reporting/index.server.ts'
import { type CountQuery, isAdditive, isBrokenDownBy, reportedKinds } from '#app/domain/reporting/index.ts'
import { courseFiles, createWorld } from '../authoring/course-fixture.ts'
import {
  type HistoryCtx,
  peopleBehind,
  personId,
  signer,
  writeCompletion,
  writeCorrection,
  writeHistory,
} from './history.ts'

type Ctx = HistoryCtx & { actor: Actor }

const period = { from: '2026-10-15', to: '2026-11-14' }
const completed: CountQuery = { ...period, kind: 'completed', measure: 'headcount', by: null }

const readingToken: Actor = { kind: 'token', tokenId: '', scopes: ['ledger:read'] }
let all: Ctx
let ofWard: Ctx

function actor(grants: Array<Grant>): Actor {
  return {
    kind: 'person',
    personId: personId(9),
    accountId: personId(8),
    fullName: 'Trần Quốc Bảo',
    signInHash: '',
    grants,
  }
}

beforeAll(async () => {
  const world = await createWorld()
  await world.load(courseFiles())
  const ctx = { db: world.ctx.db, clock: world.ctx.clock, sealSigner: signer }
  await writeHistory(ctx)
  all = { ...ctx, actor: actor([{ role: 'staff', scope: { kind: 'province' } }]) }
  ofWard = { ...ctx, actor: actor([{ role: 'staff', scope: { kind: 'commune', commune: '18073' } }]) }
})

async function rowsOf(ctx: Ctx, change: Partial<CountQuery>) {
  const { total, groups } = await countTrainees(ctx, { ...completed, ...change })
  return { total, rows: groups.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]) }
}

test('persons once after merges, turns once per course, voids not; both ends of the period are days in Vietnam', async () => {
  expect((await countTrainees(all, completed)).total).toBe(2)
  expect((await countTrainees(all, { ...completed, measure: 'participations' })).total).toBe(3)
  expect((await countTrainees(all, { ...completed, to: '2026-11-15' })).total).toBe(3)
  expect((await countTrainees(all, { ...completed, to: '2026-11-13' })).total).toBe(1)
  expect((await countTrainees(all, { ...completed, kind: 'registered' })).total).toBe(2)
  expect((await countTrainees(all, { ...completed, kind: 'registered', from: '2026-10-14' })).total).toBe(3)
  expect((await countTrainees(all, { ...completed, kind: 'enrolled' })).total).toBe(4)
})

test('each breakdown, by hand', async () => {
  expect(await rowsOf(all, { by: 'commune' })).toEqual({
    total: 2,
    rows: [
      ['18073', 1],
      ['18496', 1],
    ],
  })
  expect(await rowsOf(all, { by: 'gender' })).toEqual({
    total: 2,
    rows: [
      ['female', 1],
      ['male', 1],
    ],
  })
  expect(await rowsOf(all, { by: 'age_band' })).toEqual({
    total: 2,
    rows: [
      ['25_34', 1],
      ['55_64', 1],
    ],
  })
  expect(await rowsOf(all, { by: 'organisation_kind' })).toEqual({
    total: 2,
    rows: [
      ['household', 1],
      ['cooperative', 1],
    ],
  })
  expect(await rowsOf(all, { by: 'platform' })).toEqual({
    total: 2,
    rows: [
      ['tiktok_shop', 2],
      ['shopee', 1],
    ],
  })
  expect(await rowsOf(all, { by: 'course' })).toEqual({
    total: 2,
    rows: [
      ['khoa-mau', 2],
      ['khoa-cu', 1],
    ],
  })
  expect(await rowsOf(all, { by: 'commune', kind: 'enrolled' })).toEqual({
    total: 4,
    rows: [
      ['18073', 2],
      ['18496', 1],
      ['unknown', 1],
    ],
  })
  expect(await rowsOf(all, { by: 'commune', kind: 'registered' })).toEqual({
    total: 2,
    rows: [
      ['18496', 1],
      ['outside', 1],
    ],
  })
})

test('every group is there at 0 too, with its label; a course that is not published any more is counted', async () => {
  const communes = await countTrainees(all, { ...completed, by: 'commune' })
  expect(communes.groups).toHaveLength(71)
  expect(communes.groups.find(({ key }) => key === '18100')).toEqual({
    key: '18100',
    label: 'phường Trần Phú',
    count: 0,
  })
  const none = await countTrainees(all, { ...completed, from: '2020-01-01', to: '2020-01-31', by: 'course' })
  expect(none.groups).toEqual([{ key: 'khoa-mau', label: 'Bán cam trên sàn', count: 0 }])
})

test('rows that add up do; rows that overlap are each at most the total, which is at most their sum', async () => {
  for (const kind of reportedKinds)
    for (const measure of measures)
      for (const by of breakdowns.filter((one) => isBrokenDownBy(kind, one))) {
        const { total, groups, additive } = await countTrainees(all, { ...period, kind, measure, by })
        const sum = groups.reduce((before, { count }) => before + count, 0)
        const where = `${kind} ${measure} ${by}`
        expect(additive, where).toBe(isAdditive(measure, by))
        if (additive) expect(sum, where).toBe(total)
        else expect(groups.every(({ count }) => count <= total) && total <= sum, where).toBe(true)
      }
})

test('the screen stands on one position, and headcounts are at most the turns', async () => {
  const uptake = await getUptake(all, {
    query: { ...completed, by: 'gender' },
    named: null,
    previous: { from: '2026-09-15', to: '2026-10-14' },
    language: 'vi',
  })
  expect(uptake.summary.map(({ kind, headcount, participations }) => [kind, headcount, participations])).toEqual([
    ['registered', 2, 2],
    ['enrolled', 4, 5],
    ['started', 2, 2],
    ['completed', 2, 3],
    ['certified', 1, 1],
  ])
  expect(uptake.summary.map(({ headcountBefore }) => headcountBefore)).toEqual([1, 0, 0, 0, 0])
  expect(uptake.headcount.position).toBe(uptake.participations.position)
  const days = { period, previous: { from: '2026-09-15', to: '2026-10-14' } }
  expect(await getSummary(all, days)).toEqual(uptake.summary)
  await expect(getSummary({ ...all, actor: visitor }, days)).rejects.toThrow('forbidden')
})

test('staff of a ward see its people and figures alone', async () => {
  const communes = await countTrainees(ofWard, { ...completed, by: 'commune' })
  expect(communes.groups).toEqual([{ key: '18073', label: 'phường Thành Sen', count: 1 }])
  for (const by of breakdowns) {
    const table = await getUptakeTable(ofWard, { ...completed, by }, 'vi')
    expect([table.headcount.total, table.participations.total, table.communes]).toEqual([1, 1, ['18073']])
  }
  const people = await peopleBehind(ofWard, { query: completed, key: null, after: null })
  expect(people.rows.map(({ fullName }) => fullName)).toEqual(['Trần Văn Bình'])
  await expect(getPersonEntries(ofWard, { personId: personId(1), after: null })).rejects.toThrow('not_found')
  expect((await getPersonEntries(ofWard, { personId: personId(2), after: null })).rows).toHaveLength(4)
})

test('whoever has no such right sees nothing', async () => {
  const learner = { ...all, actor: actor([]) }
  const token = { ...all, actor: readingToken }
  for (const ctx of [learner, token, { ...all, actor: visitor }]) {
    await expect(countTrainees(ctx, completed)).rejects.toThrow('forbidden')
    await expect(getUptake(ctx, { named: null, query: completed, previous: null, language: 'vi' })).rejects.toThrow(
      'forbidden',
    )
    await expect(listPeopleBehind(ctx, { query: completed, key: null, after: null })).rejects.toThrow('forbidden')
    await expect(getPersonEntries(ctx, { personId: personId(1), after: null })).rejects.toThrow('forbidden')
  }
  await expect(listLedgerEntries(all, { after: 0, limit: 10 })).rejects.toThrow('forbidden')
})

test('behind every figure stand exactly its people, page by page, and looking is recorded', async () => {
  for (const measure of measures)
    for (const by of breakdowns)
      for (const { key, count } of (await countTrainees(all, { ...completed, measure, by })).groups.filter(
        (one) => one.count > 0,
      )) {
        const found: Array<string> = []
        let after: string | null = null
        do {
          const page: PeopleBehind = await peopleBehind(all, {
            query: { ...completed, measure, by },
            key,
            after,
            limit: 1,
          })
          expect(page.before).toBe(found.length)
          found.push(...page.rows.map(({ personId: id, course }) => `${id} ${measure === 'headcount' ? '' : course}`))
          after = page.next
        } while (after)
        expect(new Set(found).size, `${measure} ${by} ${key}`).toBe(count)
        expect(found).toHaveLength(count)
      }
  const acts = await listActs(all, {
    kind: 'figure',
    id: `completed headcount ${period.from} ${period.to} gender female`,
  })
  expect(acts[0]).toMatchObject({ action: 'figures.people_listed', actorId: personId(9), details: { shown: 1 } })
})

test('the entries of a person: of merged records too, what is void says by which', async () => {
  const { rows, fullName } = await getPersonEntries(all, { personId: personId(1), after: null })
  expect(fullName).toBe('Nguyễn Thị Hạnh')
  expect(rows[0]).toMatchObject({ kind: 'person_merged', personId: personId(5), subject: personId(1), isSealed: true })
  expect(rows.filter((row) => row.kind === 'course_completed').map((row) => row.course)).toEqual([
    'Bán cam trên sàn',
    'khoa-cu',
    'Bán cam trên sàn',
  ])
  const { rows: ofSix } = await getPersonEntries(all, { personId: personId(6), after: null })
  const voiding = ofSix.find((row) => row.kind === 'entry_voided')
  expect(ofSix.find((row) => row.kind === 'course_completed')?.voidedBy).toBe(voiding?.id)
  const first = await getPersonEntries(all, { personId: personId(1), after: null, limit: 2 })
  const second = await getPersonEntries(all, { personId: personId(1), after: first.next, limit: 2 })
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(rows.slice(0, 4).map((row) => row.id))
  expect((await listActs(all, { kind: 'person', id: personId(6) }))[0]?.action).toBe('figures.person_viewed')
})

test('the pages of a step of the funnel follow each other too', async () => {
  const query: CountQuery = { ...completed, kind: 'started' }
  const ask = (after: string | null) => peopleBehind(all, { query, key: null, ofEnrolled: true, after, limit: 1 })
  const first = await ask(null)
  const second = await ask(first.next)
  expect([first.before, first.rows.length, second.before, second.rows.length]).toEqual([0, 1, 1, 1])
})

test('what a row or a funnel does not have is said, and nobody was looked at', async () => {
  const query: CountQuery = { ...completed, by: 'gender' }
  const asked = { query, key: 'none of these', after: null }
  expect(await listPeopleBehind(all, asked)).toEqual({ ok: false, problem: 'group' })
  const id = `completed headcount ${period.from} ${period.to} gender none of these`
  expect(await listActs(all, { kind: 'figure', id })).toEqual([])
})

test('what is downloaded leaves the head it stands on in the ledger, once for each who gets it', async () => {
  const { position } = await countTrainees(all, completed)
  const head = await deliverFigure(all, { position })
  expect(head).toMatchObject({ position, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  await deliverFigure(all, { position })
  await deliverFigure(ofWard, { position })
  await deliverFigure({ ...all, actor: { kind: 'token', tokenId: 'x', scopes: ['reports:read'] } }, { position })
  const given = await sqlOf(all.db).query({
    text: 'select position, hash, delivered_to from ledger_delivery order by 3',
  })
  expect(given).toEqual(
    [`person ${personId(9)}`, 'token x'].map((who) => ({ position, hash: head?.hash, delivered_to: who })),
  )
  expect((await verifyLedger(all, { heads: head ? [head] : [] })).faults).toEqual([])
  expect(await deliverFigure(all, { position: 0 })).toBeNull()
  await expect(deliverFigure({ ...all, actor: actor([]) }, { position })).rejects.toThrow('forbidden')
})

test('lessons of an entry go by their title; those of a course that is gone by their key', async () => {
  const { rows } = await getPersonEntries(all, { personId: personId(1), after: null })
  expect(rows.flatMap(({ kind, lesson }) => (lesson ? [`${kind} ${lesson}`] : []))).toEqual([
    'lesson_completed Chọn hàng',
  ])
})

test('the ledger is read in order, whole, to its position', async () => {
  const ctx = { ...all, actor: readingToken }
  const read: Array<number> = []
  let after: number | null = 0
  let position = 0
  while (after !== null) {
    const page = await listLedgerEntries(ctx, { after, limit: 4 })
    read.push(...page.entries.map(({ id }) => id))
    after = page.next
    position = page.position
  }
  expect(read).toEqual([...read].sort((a, b) => a - b))
  expect(read).toHaveLength(21)
  expect(read.at(-1)).toBe(position)
})

test('an entry that was corrected says as what it counts and by which; one that is void, came later, or is the same does not', async () => {
  const situation = { organisationId: null, organisationKind: 'household', birthYear: 1961 } as const
  const correction = await writeCorrection(all, 6, '2026-10-18', { ...situation, commune: '18496', gender: 'male' })
  const { rows } = await getPersonEntries(all, { personId: personId(6), after: null })
  const of = (kind: string) => rows.find((row) => row.kind === kind)
  expect(of('enrolled')).toMatchObject({
    commune: '18073',
    countedAs: { commune: '18496', organisationKind: 'household', gender: 'male', birthYear: 1961, by: correction },
  })
  expect([of('course_completed')?.countedAs, of('circumstances_corrected')?.countedAs]).toEqual([null, null])
  const counted = await peopleBehind(all, {
    ...{ query: { ...completed, kind: 'enrolled', by: 'gender' }, key: 'male', after: null },
  })
  expect(counted.rows.filter((row) => row.personId === personId(6))).toEqual([
    expect.objectContaining({ commune: 'xã Hương Khê' }),
  ])
  // Put right again as it was entered first, nothing is said.
  await writeCorrection(all, 6, '2026-10-18', { ...situation, commune: '18073', gender: 'undisclosed' })
  const { rows: after } = await getPersonEntries(all, { personId: personId(6), after: null })
  expect(after.filter((row) => row.countedAs)).toEqual([])
  // From a day after it happened, it holds for nothing before.
  await writeCorrection(all, 6, '2026-10-19', { ...situation, commune: '18496', gender: 'male' })
  const { rows: later } = await getPersonEntries(all, { personId: personId(6), after: null })
  expect(later.filter((row) => row.countedAs)).toEqual([])
})

/** The same database, where something happens after each statement. */
function meddledWith(db: Db, meddle: (statement: Statement) => Promise<void>): Db {
  const sql = sqlOf(db)
  const then = async <T>(statement: Statement, answer: Promise<T>): Promise<T> => {
    const value = await answer
    await meddle(statement)
    return value
  }
  const meddled = {
    query: <Row>(statement: Statement) => then(statement, sql.query<Row>(statement)),
    one: <Row>(statement: Statement) => then(statement, sql.one<Row>(statement)),
    run: (statement: Statement) => then(statement, sql.run(statement)),
    later: (statement: Statement) => then(statement, sql.later(statement)),
  }
  return makeDb({ sql: meddled, prisma: () => prismaOf(db) }, (work, options) =>
    db.transaction((tx) => work(meddledWith(tx, meddle)), options),
  )
}

test.each([
  ['a figure', false, 3],
  ['a step of the funnel', true, 6],
])(
  'how many, the list and the position of %s are of one moment, whatever is sealed in between',
  async (_what, ofEnrolled, more) => {
    const asked = { query: completed, key: null, ofEnrolled, after: null }
    const before = await peopleBehind(all, asked)
    let isSealed = false
    const db = meddledWith(all.db, async ({ text }) => {
      if (isSealed || !text.includes('counted')) return
      isSealed = true
      await writeCompletion(all, more)
    })
    expect(await peopleBehind({ ...all, db }, asked)).toEqual(before)
    const after = await peopleBehind(all, asked)
    expect([isSealed, after.total, after.rows.length]).toEqual([true, before.total + 1, before.total + 1])
  },
)
