import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import { newId } from '#app/domain/kernel/index.ts'
import {
  countHeadcount,
  currentPosition,
  listEntriesOf,
  listSealedEntries,
  mergePersons,
  recordEntry,
  sealLedger,
  sealNow,
  verifyLedger,
} from '#app/domain/ledger/index.server.ts'
import { openLedger, someone } from './fixture.ts'

const ledger = await openLedger({ poolSize: 14 })
const { ctx, enter, owner, clock } = ledger
const october = { from: '2026-10-01', to: '2026-10-31' }

beforeEach(() => ledger.empty())

test('no entry is missed, however slow or undone the writers around it are', { timeout: 30_000 }, async () => {
  let isWriting = true
  const claimed: Array<{ position: number; entries: number }> = []
  const below = async (position: number) => {
    const row = await sqlOf(ctx.db).one<{ count: number }>({
      text: 'select count(*) from ledger_entry where id <= $1',
      values: [position],
    })
    return row?.count ?? 0
  }
  const writer = async (number: number) => {
    for (let at = 0; at < 60; at += 1) {
      const writing = ctx.db.transaction(async (db) => {
        await recordEntry(
          { db, clock },
          {
            personId: newId(),
            kind: 'person_registered',
            occurredAt: clock.now(),
            circumstances: someone,
            idempotencyKey: 'registered',
          },
        )
        await pause((at * 7 + number * 13) % 23)
        if ((at + number) % 20 === 0) throw new Error('thought better of it')
      })
      await writing.catch((error: Error) => expect(error.message).toBe('thought better of it'))
    }
  }
  const sealer = async () => {
    while (isWriting) {
      await sealLedger(ctx)
      const { position } = await currentPosition(ctx)
      claimed.push({ position, entries: await below(position) })
    }
  }
  const sealing = [sealer(), sealer()]
  await Promise.all(Array.from({ length: 10 }, (_, number) => writer(number)))
  isWriting = false
  await Promise.all(sealing)
  expect(new Set(claimed.map(({ position }) => position)).size).toBeGreaterThan(5)
  for (const { position, entries } of claimed)
    expect({ position, entries: await below(position) }).toEqual({ position, entries })
  await sealNow(ctx)
  const verified = await verifyLedger(ctx)
  expect(verified).toMatchObject({ faults: [], entries: 570, persons: 570 })
  expect((await countHeadcount(ctx, { kind: 'registered', ...october })).total).toBe(570)
})

test('a long write makes the sealer step back, and it comes again', async () => {
  await enter({ personId: newId(), kind: 'person_registered' })
  let end = () => {}
  const held = new Promise<void>((done) => {
    end = done
  })
  const writing = ctx.db.transaction(async (db) => {
    await recordEntry(
      { db, clock },
      {
        personId: newId(),
        kind: 'person_registered',
        occurredAt: clock.now(),
        circumstances: someone,
        idempotencyKey: 'registered',
      },
    )
    await held
  })
  await pause(100)
  const began = performance.now()
  expect(await sealLedger(ctx)).toMatchObject({ outcome: 'busy', entries: 0 })
  expect(performance.now() - began).toBeLessThan(2_000)
  end()
  await writing
  expect(await sealNow(ctx)).toMatchObject({ outcome: 'sealed', entries: 2 })
  expect(await sealNow(ctx)).toMatchObject({ outcome: 'nothing_new', entries: 0 })
})

test('anybody can recompute the chain from what docs/counting.md says', async () => {
  for (const kind of ['person_registered', 'helped'] as const) {
    await enter({ personId: newId(), kind, idempotencyKey: 'Hồng "Đào"\n\u0001' })
    await sealNow(ctx)
  }
  const { rows } = await owner.query(`select * from ledger_entry order by id`)
  let hash = '0'.repeat(64)
  for (const e of rows) {
    const line = JSON.stringify([
      Number(e.id),
      e.person_id,
      e.kind,
      e.recorded_at.getTime(),
      e.occurred_at.getTime(),
      e.course_key,
      e.course_revision_id,
      e.lesson_key,
      e.quiz_key,
      e.session_id,
      e.certificate_id,
      e.platform,
      e.commune,
      e.organisation_id,
      e.organisation_kind,
      e.gender,
      e.birth_year,
      e.standards,
      e.subject_entry,
      e.subject_person,
      e.effective_from,
      e.reason_code,
      e.idempotency_key,
      e.content_hash,
    ])
    hash = createHash('sha256').update(`${hash}\n${line}\n`).digest('hex')
  }
  expect(await currentPosition(ctx)).toMatchObject({ position: 2, hash })
})

test('what is not sealed is neither counted nor handed out', async () => {
  const personId = newId()
  await enter({ personId, kind: 'person_registered' })
  await sealNow(ctx)
  const { id } = await enter({ personId: newId(), kind: 'person_registered' })
  expect((await countHeadcount(ctx, { kind: 'registered', ...october })).total).toBe(1)
  expect((await listSealedEntries(ctx, { after: 0, limit: 10 })).map((entry) => entry.personId)).toEqual([personId])
  await sealNow(ctx)
  expect(await countHeadcount(ctx, { kind: 'registered', ...october, by: 'gender' })).toEqual({
    total: 2,
    rows: [{ key: 'female', count: 2 }],
    position: id,
    ruleVersion: 1,
  })
})

test("a person's entries are found under every person merged into them", async () => {
  const [one, other] = [newId(), newId()]
  await enter({ personId: one, kind: 'person_registered' })
  await enter({ personId: other, kind: 'person_registered' })
  await mergePersons(ctx, { personId: one, intoPersonId: other, key: 'k' })
  await sealNow(ctx)
  const kinds = async (personId: string) =>
    (await listEntriesOf(ctx, { personId, before: null, limit: 10 })).map(({ kind, isSealed }) => [kind, isSealed])
  expect(await kinds(one)).toEqual([
    ['person_merged', true],
    ['person_registered', true],
    ['person_registered', true],
  ])
  expect(await kinds(other)).toEqual(await kinds(one))
})

test('the application can neither change nor take away an entry or a seal, and not even the owner by mistake', async () => {
  await enter({ personId: newId(), kind: 'person_registered' })
  await sealNow(ctx)
  for (const table of ['ledger_entry', 'ledger_seal', 'ledger_delivery']) {
    const change = table === 'ledger_entry' ? 'kind = kind' : 'hash = hash'
    for (const text of [`update ${table} set ${change}`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(sqlOf(ctx.db).run({ text })).rejects.toMatchObject({ code: '42501' })
    }
  }
  const careless = new pg.Client({ connectionString: ownerUrlOf() })
  await careless.connect()
  for (const text of [
    'update ledger_entry set kind = kind',
    'delete from ledger_entry',
    'truncate ledger_entry',
    'update ledger_seal set hash = hash',
    'delete from ledger_seal',
    'truncate ledger_seal',
  ]) {
    await expect(careless.query(text)).rejects.toMatchObject({ code: '23001' })
  }
  await careless.end()
})

function ownerUrlOf(): string {
  const { host, port, user, password, database } = owner
  return `postgresql://${user}:${encodeURIComponent(password ?? '')}@${encodeURIComponent(host)}:${port}/${database}`
}
