import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BackupRefused, restoreBackup, writeBackup } from '#app/adapters/backups/index.server.ts'
import { newId, systemClock } from '#app/domain/kernel/index.ts'
import { countHeadcount, recordEntry, sealLedger, sealNow, verifyLedger } from '#app/domain/ledger/index.server.ts'
import { seedDemo } from '#prisma/seed/seed-demo.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { someone } from '../ledger/fixture.ts'
import { createWorld, now } from '../seed/fixture.ts'
import {
  isEmpty,
  listFigures,
  listFiguresNaively,
  makeMedia,
  readFiles,
  readLedger,
  rowsOf,
  sumTables,
  withDb,
} from './backup-fixture.ts'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-'))
const mediaDir = makeMedia(dir)
const file = path.join(dir, 'one.backup')
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  world = await createWorld()
  await seedDemo(world.ctx, { now, persons: 60 })
}, 60_000)

afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

const backup = (target: string) =>
  writeBackup({ databaseUrl: world.database.url, mediaDir, target, now: systemClock.now() })

let restores = 0

/** A database with every table and no rows, a folder without files, and a try to fill them from a file. */
async function restoreElsewhere(source: string, before: (ownerUrl: string) => Promise<unknown> = async () => {}) {
  const { ownerUrl, url } = await freshDatabase()
  await before(ownerUrl)
  restores += 1
  const media = path.join(dir, `media-${restores}`)
  const order = { databaseUrl: ownerUrl, mediaDir: media, source, migrateTo: async () => true }
  const outcome = await restoreBackup(order).then(
    (restored) => ({ restored, error: undefined }),
    (error: BackupRefused) => ({ restored: undefined, error }),
  )
  return { ownerUrl, url, media, ...outcome }
}

/** People who go on learning, and a sealer at work, until told to stop. */
function keepWriting() {
  const acknowledged: Array<number> = []
  let stopping = false
  const write = async (writer: number) => {
    for (let round = 0; !stopping; round += 1) {
      const entry = { personId: newId(), kind: 'person_registered' as const, circumstances: someone }
      const recorded = await recordEntry(world.ctx, {
        ...entry,
        occurredAt: now,
        idempotencyKey: `load-${writer}-${round}`,
      })
      acknowledged.push(recorded.id)
    }
  }
  const seal = async () => {
    while (!stopping) {
      await sealLedger(world.ctx)
      await sleep(20)
    }
  }
  const running = Promise.all([write(1), write(2), seal()])
  return {
    acknowledged,
    stop: async () => {
      stopping = true
      await running
    },
  }
}

test('taken while people write: what was acknowledged before is in it, nothing is in it by half', async () => {
  const load = keepWriting()
  const target = path.join(dir, 'under-load.backup')
  let before: Array<number> = []
  try {
    while (load.acknowledged.length < 30) await sleep(5)
    before = [...load.acknowledged]
    await backup(target)
    const after = load.acknowledged.length
    while (load.acknowledged.length < after + 30) await sleep(5)
  } finally {
    await load.stop()
  }

  const { restored, url, ownerUrl, error } = await restoreElsewhere(target)
  expect(error).toBeUndefined()
  const [source, copy] = [await readLedger(world.database.ownerUrl), await readLedger(ownerUrl)]
  expect(restored?.tables.ledger_entry?.rows).toBe(copy.length)
  expect(copy.length).toBeLessThan(source.length)
  const ids = new Set(copy.map(({ id }) => id))
  expect(before.filter((id) => !ids.has(id))).toEqual([])
  expect(copy).toEqual(source.filter(({ id }) => ids.has(id)))
  await withDb(url, async (db) => {
    expect((await verifyLedger({ ...world.ctx, db })).faults).toEqual([])
    // What is sealed may be counted a moment later, and the copy was taken at any moment.
    const { position } = await countHeadcount({ db }, { kind: 'registered', from: '2020-01-01', to: '2035-12-31' })
    expect(position).toBeGreaterThan(0)
    expect(await listFigures(db)).toEqual(listFiguresNaively(source, position))
    // It goes on from there: what was not sealed is sealed now, and a new entry gets a number of its own.
    const ctx = { ...world.ctx, db }
    const entry = {
      kind: 'person_registered' as const,
      circumstances: someone,
      occurredAt: now,
      idempotencyKey: 'next',
    }
    const { id } = await recordEntry(ctx, { personId: newId(), ...entry })
    expect(id).toBeGreaterThan(Math.max(...ids))
    expect(await sealNow(ctx)).toMatchObject({ position: id })
  })
}, 60_000)

test('taken at rest: each row of each table, each figure and each file is the same elsewhere', async () => {
  await sealNow(world.ctx)
  await backup(file)
  const { url, ownerUrl, media, restored, error } = await restoreElsewhere(file)
  expect(error).toBeUndefined()
  const tables = await sumTables(world.database.ownerUrl)
  expect(Object.values(tables).filter(({ rows }) => rows > 0).length).toBeGreaterThan(20)
  expect(await sumTables(ownerUrl)).toEqual(tables)
  expect(Object.fromEntries(Object.entries(restored?.tables ?? {}).map(([name, { rows }]) => [name, rows]))).toEqual(
    Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows])),
  )
  const figures = await withDb(world.database.url, listFigures)
  expect(Object.keys(figures).length).toBeGreaterThan(100)
  expect(await withDb(url, listFigures)).toEqual(figures)
  const files = Object.entries(readFiles(mediaDir)).filter(([name]) => !name.startsWith('.half-'))
  expect(files).toHaveLength(3)
  expect(readFiles(media)).toEqual(Object.fromEntries(files))
  const structure = `select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as definition, convalidated
    from pg_constraint where conrelid <> 0 union all select tablename, indexname, indexdef, true from pg_indexes
    where schemaname = 'public' order by 1, 2, 3`
  expect((await rowsOf(ownerUrl, structure)).length).toBeGreaterThan(100)
  expect(await rowsOf(ownerUrl, structure)).toEqual(await rowsOf(world.database.ownerUrl, structure))
}, 60_000)

test('nobody else may read it, and it is never written over one that is there', async () => {
  expect(fs.statSync(file).mode & 0o077).toBe(0)
  const sum = fs.readFileSync(file).length
  await expect(backup(file)).rejects.toThrow('is there already')
  expect(fs.readFileSync(file).length).toBe(sum)
  expect(fs.readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([])
  await expect(backup(path.join(dir, 'no/such/folder'))).rejects.toThrow('ENOENT')
})

describe('what is not restored leaves no row and no file', () => {
  async function refuses(source: string, reason: string): Promise<void> {
    const { error, ownerUrl, media } = await restoreElsewhere(source)
    expect(error).toMatchObject({ name: 'BackupRefused', reason })
    expect(await isEmpty(ownerUrl)).toBe(true)
    expect(readFiles(media)).toEqual({})
  }

  function changed(name: string, change: (bytes: Buffer) => Buffer): string {
    const target = path.join(dir, name)
    fs.writeFileSync(target, change(fs.readFileSync(file)))
    return target
  }

  const flipped = (bytes: Buffer, at: number) => {
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    return bytes
  }

  test.each([0.02, 0.5, 0.999])('a file that was cut at %d of its length', async (part) => {
    await refuses(
      changed(`cut-${part}`, (bytes) => bytes.subarray(0, Math.floor(bytes.length * part))),
      part < 0.1 ? expect.stringMatching(/damaged|not_a_backup/) : 'damaged',
    )
  })

  test.each([0.2, 0.3, 0.4, 0.5, 0.6, 0.7])('a byte that was flipped at %d of its length', (part) =>
    refuses(
      changed(`flip-${part}`, (bytes) => flipped(bytes, Math.floor(bytes.length * part))),
      'damaged',
    ),
  )

  test('a flipped byte in the sum at the very end', () =>
    refuses(
      changed('flip-sum', (bytes) => flipped(bytes, bytes.length - 6)),
      'damaged',
    ))

  test.each([
    ['a row', 'Bán cam trên sàn'],
    ['a file of a course', 'WEBVTT'],
  ])('%s that was changed inside, packed anew', async (_what, text) => {
    const target = changed(`changed-${text.length}`, (bytes) => {
      const inside = zlib.gunzipSync(bytes)
      return zlib.gzipSync(flipped(inside, inside.lastIndexOf(text) + 2), { level: 1 })
    })
    await refuses(target, 'damaged')
  })

  test('what is no backup at all', async () => {
    const target = path.join(dir, 'letter.txt')
    fs.writeFileSync(target, 'Kính gửi Sở Công Thương')
    await refuses(target, 'not_a_backup')
    fs.writeFileSync(target, zlib.gzipSync('Kính gửi'))
    await refuses(target, 'not_a_backup')
  })

  test('a row that the database refuses, in the middle', async () => {
    const { error, ownerUrl, media } = await restoreElsewhere(file, (url) =>
      rowsOf(url, 'alter table ledger_seal add constraint no check (false)'),
    )
    expect(error).toMatchObject({ code: '23514', constraint: 'no' })
    expect(await isEmpty(ownerUrl)).toBe(true)
    expect(readFiles(media)).toEqual({})
  })

  test('a database that holds a row already', async () => {
    const { error, ownerUrl } = await restoreElsewhere(file, (url) =>
      rowsOf(
        url,
        `insert into organisation (id, kind, name, name_fold, created_at) values (gen_random_uuid(), 'household', 'Có rồi', 'co roi', now())`,
      ),
    )
    expect(error).toMatchObject({ reason: 'not_empty', message: 'the table organisation holds rows' })
    expect(await rowsOf(ownerUrl, 'select count(*)::int as n from organisation')).toEqual([{ n: 1 }])
    expect(await rowsOf(ownerUrl, 'select count(*)::int as n from ledger_entry')).toEqual([{ n: 0 }])
  })

  test('a database that the platform runs on', async () => {
    const { url, ownerUrl } = await freshDatabase()
    await withDb(url, async (db) => {
      await listFigures(db)
      const order = { databaseUrl: ownerUrl, mediaDir: path.join(dir, 'unused'), migrateTo: async () => true }
      await expect(restoreBackup({ ...order, source: file })).rejects.toMatchObject({ reason: 'in_use' })
    })
    expect(await isEmpty(ownerUrl)).toBe(true)
  })

  test('a database with migrations that it lacks', async () => {
    const { error } = await restoreElsewhere(file, (url) =>
      rowsOf(
        url,
        `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
         values ('x', 'x', now(), '20990101000000_later', now(), 1)`,
      ),
    )
    expect(error).toMatchObject({ reason: 'ahead' })
  })

  test('a name that leads out of the folder for files', async () => {
    const target = changed('outside', (bytes) => {
      const inside = zlib.gunzipSync(bytes)
      const at = inside.indexOf(`media/${'ab'.repeat(32)}/film.vtt`)
      const header = inside.subarray(at, at + 512)
      header.write(`media/../../${'x'.repeat(8)}`.padEnd(100, '\0'), 0, 'latin1')
      header.fill(' ', 148, 156)
      const sum = header.reduce((total, byte) => total + byte, 0)
      header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
      return zlib.gzipSync(inside, { level: 1 })
    })
    await refuses(target, 'damaged')
    expect(fs.readdirSync(dir).filter((name) => name.includes('xxxxxxxx'))).toEqual([])
  })
})

test('a connection that breaks in the middle fails the work, and leaves no file behind', async () => {
  const target = path.join(dir, 'broken.backup')
  const broken = writeBackup({
    databaseUrl: world.database.ownerUrl,
    mediaDir,
    target,
    now,
    onTable: (name) => {
      if (name === 'account') endBackups(world.database.ownerUrl)
    },
  })
  await expect(broken).rejects.toThrow()
  expect(fs.readdirSync(dir).filter((name) => name.startsWith('broken'))).toEqual([])
})

/** Before anything else is done here: a small backup is written sooner than a question is answered. */
function endBackups(url: string): void {
  const script = `import pg from 'pg'
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'len-san-backup' and datname = current_database()")
    await client.end()`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, DATABASE_URL: url } })
}
