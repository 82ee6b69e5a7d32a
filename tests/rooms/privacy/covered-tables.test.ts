import { beforeAll, expect, test } from 'vitest'
import { erasePerson, getDataCopy } from '#app/domain/privacy/index.server.ts'
import { coveredTables } from '#app/domain/privacy/index.ts'
import { createWorld, readTables, request, someoneWithEverything, type World } from './fixture.ts'

let world: World
let one: Awaited<ReturnType<typeof someoneWithEverything>>

beforeAll(async () => {
  world = await createWorld()
  one = await someoneWithEverything(world)
})

/** Columns in which a person, an account or what tells who somebody is may stand. */
const personal =
  /person|account|holder|phone|full_name|root_id|merged_into|^actor_id$|^subject_id$|delivered_to|user|email|address/

test('every table with a person in it is covered, and nothing else', async () => {
  const tables = await readTables(world)
  const withPersons = tables.filter(({ columns }) => columns.some((column) => personal.test(column)))
  expect(withPersons.map(({ name }) => name).sort()).toEqual(Object.keys(coveredTables).sort())
})

test('the copy has rows from each of them, and nothing that signs somebody in', async () => {
  const copy = await getDataCopy({ ...world.ctx, actor: one.actor }, one.personId)
  const wanted = Object.values(coveredTables).flatMap((table) => table.copy ?? [])
  expect(Object.keys(copy).sort()).toEqual([...new Set(wanted)].sort())
  for (const name of wanted) expect([name, isFilled(copy[name])]).toEqual([name, true])
  expect(JSON.stringify(copy)).not.toMatch(/hash/i)
  expect(copy).toMatchObject({
    person: { fullName: 'Nguyễn Thị Hạnh' },
    situations: [{ organisationName: 'Cam Hạnh Khe Mây', commune: '18496' }],
    phones: [{ phone: '+84912345678' }],
    attempts: [{}, {}, { answers: [{ question: 'Nên làm gì?', given: 'Bán ngay' }] }],
    ledgerEntries: expect.arrayContaining([
      expect.objectContaining({ kind: 'person_registered', commune: '18496', birthYear: 1968 }),
    ]),
  })
})

test('a copy is of oneself alone', async () => {
  const stranger = { ...one.actor, personId: '01930000-0000-7000-8000-000000000000' }
  await expect(getDataCopy({ ...world.ctx, actor: stranger }, one.personId)).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('an erasure does to each table what is said of it', async () => {
  const { accountId, personId } = one.actor
  const rowsOf = async () =>
    new Map(
      (await readTables(world)).map(({ name, text }) => [
        name,
        text.filter((row) => row.includes(personId) || row.includes(accountId)).length,
      ]),
    )
  const before = await rowsOf()
  expect(await erasePerson(world.ctx, request(personId))).toEqual({ ok: true, value: null })
  const after = await rowsOf()
  for (const [name, { erasure }] of Object.entries(coveredTables)) {
    if (name === 'ledger_root' || name === 'counted') continue
    expect([name, before.get(name)]).not.toEqual([name, 0])
    const more = name === 'audit_act' ? 1 : 0
    expect([name, after.get(name)]).toEqual([name, erasure === 'deleted' ? 0 : (before.get(name) ?? 0) + more])
  }
})

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}
