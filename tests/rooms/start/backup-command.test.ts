import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createSealSigner } from '#app/adapters/signing/index.server.ts'
import { sealNow } from '#app/domain/ledger/index.server.ts'
import { startEmbedded } from '#app/start/embedded-postgres.ts'
import { seedDemo } from '#prisma/seed/seed-demo.ts'
import { createWorld, now } from '../seed/fixture.ts'
import { listFigures, makeMedia, readFiles, root, rowsOf, sumTables, withDb } from './backup-fixture.ts'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-command-'))
const file = path.join(dir, 'one.backup')
const home = path.join(dir, 'home')
const keyFile = path.join(dir, 'ledger.pem')
let made = 0
let world: Awaited<ReturnType<typeof createWorld>>
let answered: { code: number; out: string; said: string }

beforeAll(async () => {
  fs.chmodSync(dir, 0o755) // the embedded PostgreSQL of a root runs as another user, who must come through
  world = await createWorld()
  const ctx = { ...world.ctx, sealSigner: createSealSigner(keyFile) }
  await seedDemo(ctx, { now, persons: 30 })
  await sealNow(ctx)
  makeMedia(home)
  answered = await command(['backup', file], { DATABASE_URL: world.database.ownerUrl, DATA_DIR: home })
}, 60_000)

afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

/** Runs a command as one would by hand. */
function command(
  words: Array<string>,
  env: Record<string, string>,
): Promise<{ code: number; out: string; said: string }> {
  const whole = { PATH: process.env.PATH, NODE_ENV: 'test' as const, LEDGER_KEY_FILE: keyFile, ...env }
  return new Promise((done) => {
    execFile(process.execPath, ['app/cli/main.ts', ...words], { env: whole, cwd: root }, (error, out, said) => {
      done({ code: error ? Number(error.code) : 0, out, said })
    })
  })
}

/** A database as an administrator gives one, its owner a plain role. The next run of the tests drops it. */
async function givenDatabase(): Promise<string> {
  made += 1
  const name = `test_${Math.floor(Date.now() / 60_000)}_${process.pid}_given_${made}`
  const address = new URL(inject('postgres').ownerUrl)
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'given'`)
    if (!rowCount) await client.query(`create role given login createrole password 'x'`)
    await client.query('grant lensan_app to given with admin option')
    await client.query(`create database "${name}" owner given`)
  } finally {
    await client.end()
  }
  Object.assign(address, { username: 'given', password: 'x', pathname: `/${name}` })
  return address.href
}

/** One as `docs/running.md` says for two addresses: the owner may neither make roles nor work as the application's. */
async function twoRoles(): Promise<string> {
  const address = new URL(await givenDatabase())
  const client = new pg.Client({ connectionString: inject('postgres').ownerUrl })
  await client.connect()
  try {
    for (const name of ['given_owner', 'given_web']) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
      if (!rowCount) await client.query(`create role ${name} login password 'x'`)
    }
    await client.query('grant lensan_app to given_web')
    await client.query(`alter database "${address.pathname.slice(1)}" owner to given_owner`)
  } finally {
    await client.end()
  }
  address.username = 'given_owner'
  return address.href
}

/** Runs Prisma's engine, which does not work inside Vitest's module runner. */
async function migrateOnly(url: string, count: number): Promise<Array<string>> {
  const script = `import { deployMigrations } from './prisma/migrations.ts'
    import { listMigrationNames } from './prisma/settle.ts'
    const names = listMigrationNames().slice(0, ${count})
    await deployMigrations(${JSON.stringify(url)}, {}, names)
    console.log(JSON.stringify(names)); process.exit()`
  return new Promise((done, fail) => {
    execFile(process.execPath, ['--input-type=module', '-e', script], { cwd: root }, (error, out) => {
      if (error) fail(error)
      else done(JSON.parse(out))
    })
  })
}

test('backup says what is in the file, and needs a name for it', async () => {
  expect(answered).toMatchObject({ code: 0, said: expect.stringContaining('ledger_entry:') })
  expect(answered.out).toMatch(/one\.backup: \d+ rows of \d+ tables, 3 files, \d+ bytes/)
  expect((await command(['backup'], { DATABASE_URL: world.database.url, DATA_DIR: home })).code).toBe(2)
  const again = await command(['backup', file], { DATABASE_URL: world.database.url, DATA_DIR: home })
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('is there already') })
})

test('restored into a database of a server, whose owner is no superuser: every row, figure and file', async () => {
  const url = await givenDatabase()
  const elsewhere = path.join(dir, 'server')
  const { code, out, said } = await command(['restore', file], { DATABASE_URL: url, DATA_DIR: elsewhere })
  expect({ code, said }).toEqual({ code: 0, said: '' })
  expect(out).toContain('everything fits')
  const tables = await sumTables(world.database.ownerUrl)
  expect(await sumTables(url)).toEqual(tables)
  for (const [name, { rows }] of Object.entries(tables)) expect(out).toContain(`  ${name}: ${rows}\n`)
  expect(await withDb(url, listFigures)).toEqual(await withDb(world.database.url, listFigures))
  expect(Object.keys(readFiles(path.join(elsewhere, 'media')))).toHaveLength(3)
  const second = await command(['restore', file], { DATABASE_URL: url, DATA_DIR: elsewhere })
  expect(second).toMatchObject({ code: 1, said: expect.stringContaining('The database is not empty') })
}, 60_000)

test('restored with two addresses: whoever works with it has its rights, and no more', async () => {
  const owner = await twoRoles()
  const web = new URL(owner)
  web.username = 'given_web'
  const { code, out, said } = await command(['restore', file], {
    ...{ DATABASE_URL: web.href, DATABASE_MIGRATION_URL: owner, DATA_DIR: path.join(dir, 'two') },
  })
  expect({ code, said, fits: out.includes('everything fits') }).toEqual({ code: 0, said: '', fits: true })
  const read = await rowsOf<{ n: number }>(web.href, 'select count(*)::int as n from ledger_entry')
  expect(read[0]?.n).toBeGreaterThan(0)
  await expect(rowsOf(web.href, 'delete from ledger_entry')).rejects.toThrow('permission denied')
  await expect(rowsOf(web.href, 'update person set full_name = full_name')).resolves.toEqual([])
}, 60_000)

test('restored into the embedded database of another folder', async () => {
  const elsewhere = path.join(dir, 'embedded')
  const { code, out } = await command(['restore', file], { DATA_DIR: elsewhere })
  expect({ code, fits: out.includes('everything fits') }).toEqual({ code: 0, fits: true })
  const embedded = await startEmbedded(elsewhere)
  try {
    expect(await sumTables(embedded.ownerUrl)).toEqual(await sumTables(world.database.ownerUrl))
    expect(await withDb(embedded.appUrl, listFigures)).toEqual(await withDb(world.database.url, listFigures))
    // The application still owns nothing.
    await expect(rowsOf(embedded.appUrl, `delete from ledger_entry`)).rejects.toThrow('permission denied')
  } finally {
    await embedded.stop()
  }
}, 60_000)

test('with another key than the one that signed, the ledger does not fit, and the exit code says so', async () => {
  const options = { DATABASE_URL: await givenDatabase(), DATA_DIR: path.join(dir, 'keyless') }
  const other = path.join(dir, 'other.pem')
  createSealSigner(other).keyId()
  const { code, out } = await command(['restore', file], { ...options, LEDGER_KEY_FILE: other })
  expect(code).toBe(1)
  expect(out).toContain('not signed by the key of this place')
}, 60_000)

test('without the key that a setting names nothing is restored; a backup is made all the same', async () => {
  const url = await givenDatabase()
  const options = {
    DATABASE_URL: url,
    DATA_DIR: path.join(dir, 'keyless'),
    LEDGER_KEY_FILE: path.join(dir, 'gone.pem'),
  }
  const refused = await command(['restore', file], options)
  expect(refused).toMatchObject({ code: 2, said: expect.stringContaining('LEDGER_KEY_FILE: không có tệp này') })
  expect(fs.existsSync(options.LEDGER_KEY_FILE)).toBe(false)
  expect(await rowsOf(url, `select tablename from pg_tables where schemaname = 'public'`)).toEqual([])
  const more = { ...options, DATABASE_URL: world.database.ownerUrl, DATA_DIR: home }
  expect(await command(['backup', path.join(dir, 'keyless.backup')], more)).toMatchObject({ code: 0 })
}, 60_000)

test('a command may be the first thing done with an embedded database', async () => {
  const fresh = { DATA_DIR: path.join(dir, 'first') }
  expect(await command(['token', 'list'], fresh)).toMatchObject({ code: 0, said: '' })
  expect(await command(['ledger', 'verify'], fresh)).toMatchObject({
    code: 0,
    out: expect.stringContaining('everything fits'),
  })
}, 60_000)

test('tokens are listed and taken back by command', async () => {
  const options = { DATABASE_URL: world.database.url, DATA_DIR: home }
  const made = await command(['token', 'create', '--scope', 'reports:read', '--name', 'Sở Công Thương'], options)
  const token = made.out.trim()
  const list = async () => (await command(['token', 'list'], options)).out
  const line = (await list()).trim().split('\n').at(-1) ?? ''
  const [id = ''] = line.split('\t')
  expect(line).toMatch(/^[0-9a-f-]{36}\treports:read\tmade \d{4}-\d\d-\d\d\tnever used\tgood\tSở Công Thương$/)
  expect(line).not.toContain(token.slice(-6))
  expect(await command(['token', 'revoke', id], options)).toMatchObject({ code: 0, said: '' })
  expect((await list()).trim().split('\n').at(-1)).toMatch(/\trevoked \d{4}-\d\d-\d\d\tSở Công Thương$/)
  expect(await command(['token', 'revoke', id], options)).toMatchObject({ code: 1, said: expect.stringContaining(id) })
  expect((await command(['token', 'revoke', token], options)).code).toBe(2)
  expect((await command(['token', 'revoke'], options)).code).toBe(2)
}, 60_000)

test('migrations read the settings as all else does: a wrong one is named, paths begin at the project from anywhere', async () => {
  const status = (settings: Record<string, string>) =>
    new Promise<{ code: number; said: string }>((done) => {
      const env = { PATH: process.env.PATH, NODE_ENV: 'test' as const, DATABASE_URL: '', ...settings }
      execFile(
        process.execPath,
        [path.join(root, 'prisma/migrate.ts'), 'status'],
        { env, cwd: dir },
        (error, _, said) => done({ code: error ? Number(error.code) : 0, said }),
      )
    })
  const wrong = await status({ PORT: 'x' })
  expect(wrong).toMatchObject({ code: 2, said: expect.stringContaining('PORT') })
  expect((await status({ DATA_DIR: path.relative(root, path.join(dir, 'asked')) })).code).toBe(3)
  expect(fs.existsSync(path.join(dir, 'asked/postgres'))).toBe(true)
}, 60_000)

test('a backup of an older version is brought to the newest; its database was never newer', async () => {
  const [old, target] = [await givenDatabase(), await givenDatabase()]
  const names = await migrateOnly(old, 3)
  await rowsOf(
    old,
    `insert into organisation (id, kind, name, name_fold, created_at) values (gen_random_uuid(), 'household', 'Từ bản cũ', 'tu ban cu', now())`,
  )
  const older = path.join(dir, 'older.backup')
  expect(await command(['backup', older], { DATABASE_URL: old, DATA_DIR: home })).toMatchObject({ code: 0 })
  const restored = await command(['restore', older], { DATABASE_URL: target, DATA_DIR: path.join(dir, 'older') })
  expect(restored).toMatchObject({ code: 0, said: '' })
  expect(await rowsOf(target, 'select name from organisation')).toEqual([{ name: 'Từ bản cũ' }])
  const applied = `select migration_name as name from _prisma_migrations where finished_at is not null order by 1`
  const known = fs.readdirSync(path.join(root, 'prisma/migrations')).filter((name) => /^\d/.test(name))
  expect(known.length).toBeGreaterThan(names.length)
  expect(await rowsOf(target, applied)).toEqual(known.sort().map((name) => ({ name })))
}, 60_000)

test('a backup of a newer version is left alone', async () => {
  const [newer, target] = [await givenDatabase(), await givenDatabase()]
  await migrateOnly(newer, 99)
  await rowsOf(
    newer,
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     values ('x', 'x', now(), '20990101000000_later', now(), 1)`,
  )
  const later = path.join(dir, 'later.backup')
  await command(['backup', later], { DATABASE_URL: newer, DATA_DIR: home })
  const refused = await command(['restore', later], { DATABASE_URL: target, DATA_DIR: path.join(dir, 'later') })
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('taken by a newer version') })
  expect(await rowsOf(target, `select tablename from pg_tables where schemaname = 'public'`)).toEqual([])
}, 60_000)

test.each([
  ['nothing given', [], 2, 'restore FILE'],
  ['a file that is not there', ['/nowhere/at/all'], 1, '/nowhere/at/all cannot be read. Nothing was changed.'],
  ['a folder', ['tests'], 1, 'tests cannot be read'],
  ['a file of another kind', ['package.json'], 1, 'no backup of Lên Sàn'],
])('restore with %s', async (_what, words, code, text) => {
  const options = { DATABASE_URL: await givenDatabase(), DATA_DIR: path.join(dir, 'none') }
  const outcome = await command(['restore', ...words], options)
  expect(outcome).toMatchObject({ code, said: expect.stringContaining(text) })
})
