import { beforeEach, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/index.ts'
import { countHeadcount, mergePersons, sealNow, unmergePersons, voidEntries } from '#app/domain/ledger/index.server.ts'
import { openLedger, someone } from './fixture.ts'

const ledger = await openLedger()
const { ctx, enter, wait } = ledger
const personId = newId()
const inCourse = { personId, courseKey: 'live', platform: 'tiktok_shop' as const }
const voiding = (...entryIds: Array<number>) => voidEntries(ctx, { entryIds, reasonCode: 'mistake' })

beforeEach(() => ledger.empty())

test('what something stands on is not voided alone, but both together', async () => {
  const { id: enrolled } = await enter({ ...inCourse, kind: 'enrolled' })
  const { id: quiz } = await enter({ ...inCourse, kind: 'quiz_passed', lessonKey: 'one', quizKey: 'q' })
  const { id: other } = await enter({ ...inCourse, kind: 'lesson_completed', lessonKey: 'two' })
  const { id: lesson } = await enter({ ...inCourse, kind: 'lesson_completed', lessonKey: 'one' })
  expect(await voiding(quiz)).toEqual({ ok: false, problem: { code: 'stands_on_it', entryId: lesson } })
  expect(await voiding(other)).toEqual({ ok: true, value: null })
  expect(await voiding(enrolled)).toMatchObject({ ok: false })
  expect(await voiding(quiz, lesson)).toEqual({ ok: true, value: null })
  expect(await voiding(enrolled)).toEqual({ ok: true, value: null })
  await sealNow(ctx)
  expect((await countHeadcount(ctx, { kind: 'enrolled', from: '2026-10-01', to: '2026-10-31' })).total).toBe(0)
})

test('a fact that was entered twice carries with one what stands on the other', async () => {
  const { id: first } = await enter({ ...inCourse, kind: 'enrolled' })
  const { id: second } = await enter({ ...inCourse, kind: 'enrolled' })
  await enter({ ...inCourse, kind: 'started' })
  expect(await voiding(first)).toMatchObject({ ok: true })
  expect(await voiding(second)).toMatchObject({ ok: false })
})

test('a void is voided by nothing, is one however often it is sent, and keeps its reason', async () => {
  const { id } = await enter({ ...inCourse, kind: 'enrolled' })
  await voiding(id)
  await voiding(id)
  const entries = await ledger.readLedger()
  expect(entries.map(({ kind, subject_entry }) => [kind, subject_entry])).toEqual([
    ['enrolled', null],
    ['entry_voided', id],
  ])
  expect(await voiding(entries[1]?.id ?? 0)).toMatchObject({ ok: false, problem: { code: 'not_a_fact' } })
  await expect(voidEntries(ctx, { entryIds: [id], reasonCode: 'other' })).rejects.toMatchObject({ kind: 'conflict' })
  await expect(voiding(999)).rejects.toMatchObject({ kind: 'not_found' })
  const { id: of } = await enter({ kind: 'enrolled', personId: newId(), courseKey: 'live' })
  await expect(voiding(id, of)).rejects.toMatchObject({ kind: 'invalid' })
})

test('merges form a forest: no circle, no second parent, and only an unmerge undoes one', async () => {
  const [a, b, c] = [newId(), newId(), newId()]
  const merging = (one: string, into: string) => mergePersons(ctx, { personId: one, intoPersonId: into, key: newId() })
  expect(await merging(a, b)).toMatchObject({ ok: true })
  expect(await merging(b, c)).toMatchObject({ ok: true })
  expect(await merging(c, a)).toEqual({ ok: false, problem: 'would_close_a_circle' })
  expect(await merging(a, c)).toEqual({ ok: false, problem: 'already_merged' })
  expect(await merging(a, a)).toEqual({ ok: false, problem: 'same_person' })
  expect(await unmergePersons(ctx, { personId: a, intoPersonId: c, key: 'u' })).toEqual({
    ok: false,
    problem: 'not_merged',
  })
  expect(await unmergePersons(ctx, { personId: a, intoPersonId: b, key: 'u' })).toMatchObject({ ok: true })
  expect(await unmergePersons(ctx, { personId: a, intoPersonId: b, key: 'u' })).toMatchObject({ ok: true })
  expect(await merging(c, a)).toMatchObject({ ok: true })
  expect(await ledger.readLedger()).toHaveLength(4)
})

test('two merges at once close no circle between them', async () => {
  // Several times, for without a lock it takes some luck.
  for (let time = 0; time < 12; time += 1) {
    const [a, b] = [newId(), newId()]
    const merging = (one: string, into: string) => mergePersons(ctx, { personId: one, intoPersonId: into, key: 'k' })
    const both = await Promise.all([merging(a, b), merging(b, a)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  }
})

test('a mistake that is put right holds for what was entered before it, from its day on', async () => {
  await enter({ ...inCourse, kind: 'enrolled' })
  wait(24 * 10)
  await enter({ ...inCourse, courseKey: 'shop', kind: 'enrolled' })
  await enter({
    personId,
    kind: 'circumstances_corrected',
    effectiveFrom: '2026-10-05',
    circumstances: { ...someone, commune: '18085' },
  })
  await enter({ ...inCourse, courseKey: 'photo', kind: 'enrolled' })
  await sealNow(ctx)
  const communes = async (from: string) =>
    (await countHeadcount(ctx, { kind: 'enrolled', from, to: '2026-10-31', by: 'commune' })).rows
  expect(await communes('2026-10-01')).toEqual([{ key: '18073', count: 1 }])
  expect(await communes('2026-10-02')).toEqual([{ key: '18085', count: 1 }])
})

test('the same key with other content is told', async () => {
  await enter({ ...inCourse, kind: 'enrolled', idempotencyKey: 'same' })
  expect(await enter({ ...inCourse, kind: 'enrolled', idempotencyKey: 'same' })).toMatchObject({ fresh: false })
  await expect(
    enter({ ...inCourse, courseKey: 'shop', kind: 'enrolled', idempotencyKey: 'same' }),
  ).rejects.toMatchObject({ kind: 'conflict', code: 'entry_key_reused' })
})
