import os from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createSealSigner } from '#app/adapters/signing/index.server.ts'
import { newId } from '#app/domain/kernel/index.ts'
import {
  countHeadcount,
  deliverHead,
  mergePersons,
  rebuildRollups,
  sealLedger,
  sealNow,
  verifyLedger,
} from '#app/domain/ledger/index.server.ts'
import { ruleVersion } from '#app/domain/ledger/index.ts'
import { openLedger } from './fixture.ts'

const ledger = await openLedger()
const { ctx, enter, owner } = ledger

beforeEach(async () => {
  await ledger.empty()
  // Thirty persons in three seals: ids 1 to 60, two each.
  for (let at = 0; at < 30; at += 1) {
    const personId = newId()
    await enter({ personId, kind: 'person_registered' })
    await enter({ personId, kind: 'enrolled', courseKey: 'live', platform: 'tiktok_shop' })
    if (at % 10 === 9) await sealNow(ctx)
  }
})

const faults = async (given?: Parameters<typeof verifyLedger>[1]) => (await verifyLedger(ctx, given)).faults
// The derived tables stand on what was stolen from, so that they differ is no wonder.
const chainFaults = async () => (await faults()).filter(({ kind }) => kind !== 'counts')

test('what nobody touched fits', async () => {
  expect(await verifyLedger(ctx)).toMatchObject({ faults: [], entries: 60, seals: 3, persons: 30, position: 60 })
})

test.each([
  ['a commune', `update ledger_entry set commune = '18085' where id = 27`, 27],
  ['a time', `update ledger_entry set occurred_at = occurred_at - interval '1 millisecond' where id = 40`, 40],
  ['a key', `update ledger_entry set idempotency_key = idempotency_key || 'x' where id = 1`, 1],
  ['an entry taken away', 'delete from ledger_entry where id = 33', 33],
  ['the last of a seal taken away', 'delete from ledger_entry where id = 20', 20],
  ['the newest taken away', 'delete from ledger_entry where id = 60', 60],
  [
    'two that changed places',
    'update ledger_entry set id = case id when 24 then 1000 else 24 end where id in (24, 36); update ledger_entry set id = 36 where id = 1000',
    24,
  ],
  ['a course slipped into another', `update ledger_entry set course_key = 'shop' where id = 42`, 42],
])('%s is named', async (_what, theft, id) => {
  await owner.query(theft)
  expect(await chainFaults()).toEqual([{ kind: 'entry', id }])
})

test('an entry slipped in between is named', async () => {
  await owner.query(
    'truncate ledger_seal; delete from ledger_entry where id = 11; truncate counted, counted_first, ledger_derived',
  )
  await sealNow(ctx)
  await owner.query(
    `insert into ledger_entry (person_id, id, kind, recorded_at, occurred_at, idempotency_key, content_hash) values ('${newId()}', 11, 'enrolled', now(), now(), 'x', 'x')`,
  )
  expect(await chainFaults()).toEqual([{ kind: 'entry', id: 11 }])
})

test('a rewritten seal, with its marks, breaks the chain or lacks the signature', async () => {
  await owner.query(`update ledger_seal set hash = repeat('a', 64) where to_id = 40`)
  expect(await chainFaults()).toEqual([{ kind: 'seal', id: 40 }])
  await ledger.empty()
  await enter({ personId: newId(), kind: 'person_registered' })
  await sealNow(ctx)
  await owner.query(`update ledger_seal set signature = encode('forged', 'base64')`)
  expect(await faults()).toEqual([{ kind: 'signature', id: 1 }])
})

test('a tail that was cut off and sealed again is known by the head that was given out', async () => {
  const head = await deliverHead(ctx, { deliveredTo: 'Sở' })
  expect(head?.position).toBe(60)
  await owner.query(
    'delete from ledger_seal where to_id > 40; delete from ledger_entry where id > 40; truncate counted, counted_first, ledger_derived',
  )
  await sealNow(ctx)
  expect(await faults()).toEqual([{ kind: 'head', id: 60 }])
  await owner.query('truncate ledger_delivery')
  expect(await faults()).toEqual([])
  expect(await faults({ heads: [{ position: 60, hash: head?.hash ?? '' }] })).toEqual([{ kind: 'head', id: 60 }])
})

test('a whole chain, rewritten and sealed anew, is known by the signature; by a head kept outside, even when our key was stolen', async () => {
  const head = await deliverHead(ctx, { deliveredTo: 'Sở' })
  // Everything a thief of the database can do: change an entry, and make every seal, count and record of deliveries fit it.
  await owner.query(`update ledger_entry set commune = '18085' where id = 7`)
  const forget = () =>
    owner.query('truncate ledger_seal, ledger_delivery, counted, counted_first, ledger_root, ledger_derived')
  await forget()
  await sealNow({ ...ctx, sealSigner: createSealSigner(path.join(os.tmpdir(), `thief-${newId()}.pem`)) })
  expect(await faults()).toEqual([{ kind: 'signature', id: 60 }])
  await forget()
  await sealNow(ctx)
  expect(await faults()).toEqual([])
  expect(await faults({ heads: [{ position: 60, hash: head?.hash ?? '' }] })).toEqual([{ kind: 'head', id: 60 }])
})

test('a figure is given out with the head that seals its position, not a newer one; the same to the same is once', async () => {
  for (const position of [20, 40, 60]) {
    const head = await deliverHead(ctx, { deliveredTo: 'Sở', position })
    expect(head?.position).toBe(position)
    expect(await faults({ heads: head ? [head] : [] })).toEqual([])
    await deliverHead(ctx, { deliveredTo: 'Sở', position })
  }
  const { rows } = await owner.query('select position from ledger_delivery order by 1')
  expect(rows.map((row) => Number(row.position))).toEqual([20, 40, 60])
})

test('a tail that was cut off from under the counts is known by them', async () => {
  await owner.query('delete from ledger_seal where to_id > 40; delete from ledger_entry where id > 40')
  expect(await faults()).toEqual([{ kind: 'head', id: 60 }])
})

test.each([
  ['a count taken away', 'delete from counted where entry_id = 22', { kind: 'counts', id: 22 }],
  [
    'a count moved to another commune',
    `update counted set commune = 'outside' where entry_id = 31 and measure = 'headcount'`,
    { kind: 'counts', id: 31 },
  ],
  [
    'a count for nobody',
    `insert into counted select '${newId()}', measure, kind, chain, day, prev_day, gap, commune, organisation_kind, gender, age_band, platform, course, entry_id from counted where entry_id = 5`,
    { kind: 'counts', id: 5 },
  ],
  [
    'a total of a month',
    `update counted_first set count = count + 1 where measure = 'platforms'`,
    { kind: 'totals', id: '2026-09-15' },
  ],
  ['a total taken away', `delete from counted_first where breakdown = 'gender'`, { kind: 'totals', id: '2026-09-15' }],
  [
    'a total for a month without anybody',
    `insert into counted_first values ('headcount', 'enrolled', '', '2026-10-15', '18073', '', 1)`,
    { kind: 'totals', id: '2026-10-15' },
  ],
])('%s is named, and a rebuild mends it', async (_what, harm, fault) => {
  await owner.query(harm)
  expect(await faults()).toEqual([fault])
  await rebuildRollups(ctx)
  expect(await faults()).toEqual([])
})

test('a wrong root is named, and a rebuild mends it', async () => {
  const [one, other] = (await owner.query('select distinct person_id from ledger_entry limit 2')).rows.map(
    (row) => row.person_id,
  )
  await mergePersons(ctx, { personId: one, intoPersonId: other, key: 'k' })
  await sealNow(ctx)
  await owner.query('update ledger_root set root_id = gen_random_uuid()')
  expect(await faults()).toEqual([{ kind: 'roots', id: one }])
  await rebuildRollups(ctx)
  expect(await faults()).toEqual([])
})

const october = { from: '2026-10-01', to: '2026-10-31' } as const
const figure = async () => {
  const { total, position, ruleVersion } = await countHeadcount(ctx, { kind: 'enrolled', ...october })
  return { total, position, ruleVersion }
}

// What older rules made of the same entries: nobody had enrolled.
const olderRules = `delete from counted where kind = 'enrolled'; delete from counted_first where kind = 'enrolled';
  update ledger_derived set rule_version = 0`

test('what older rules counted names them, and is counted anew before anything is added to it', async () => {
  await owner.query(olderRules)
  expect(await figure()).toEqual({ total: 0, position: 60, ruleVersion: 0 })
  expect(await faults()).toEqual([{ kind: 'rules', id: 0 }])
  await enter({ personId: newId(), kind: 'enrolled', courseKey: 'live', platform: 'tiktok_shop' })
  const told: Array<unknown> = []
  await sealLedger(ctx, { onNewRules: (rules) => told.push(rules) })
  expect(told).toEqual([{ from: 0, to: ruleVersion }])
  expect(await figure()).toEqual({ total: 31, position: 61, ruleVersion })
  expect(await faults()).toEqual([])
})

test('new rules come in one piece: until the end, figures are what they were', async () => {
  await owner.query(olderRules)
  await owner.query(`alter table counted_first add constraint stop check (breakdown <> 'gender') not valid`)
  await expect(sealLedger(ctx)).rejects.toThrow()
  expect(await figure()).toEqual({ total: 0, position: 60, ruleVersion: 0 })
  await owner.query('alter table counted_first drop constraint stop')
  await rebuildRollups(ctx)
  expect(await figure()).toEqual({ total: 30, position: 60, ruleVersion })
  expect(await faults()).toEqual([])
})

test('what newer rules counted is sealed on but not counted on, until a rebuild', async () => {
  await owner.query(`update ledger_derived set rule_version = ${ruleVersion + 1}`)
  await enter({ personId: newId(), kind: 'enrolled', courseKey: 'live', platform: 'tiktok_shop' })
  await expect(sealLedger(ctx)).rejects.toThrow('rollups rebuild')
  expect(await figure()).toEqual({ total: 30, position: 60, ruleVersion: ruleVersion + 1 })
  expect(await verifyLedger(ctx)).toMatchObject({ position: 61, faults: [{ kind: 'rules', id: ruleVersion + 1 }] })
  await rebuildRollups(ctx)
  await sealLedger(ctx)
  expect(await figure()).toEqual({ total: 31, position: 61, ruleVersion })
  expect(await faults()).toEqual([])
})
