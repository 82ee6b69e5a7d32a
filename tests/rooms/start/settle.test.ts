import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listMigrationNames, listPendingMigrations, settleIfNothingPending, withMigrationLock } from '#prisma/settle.ts'
import { freshDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let owner: pg.Client

beforeEach(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('revoke select on person from lensan_app; grant delete on ledger_entry to lensan_app')
})

afterEach(() => owner.end())

async function rightsOf(table: string): Promise<Array<string>> {
  const { rows } = await owner.query<{ right: string }>(
    `select privilege_type as right from information_schema.role_table_grants
     where grantee = 'lensan_app' and table_name = $1 order by 1`,
    [table],
  )
  return rows.map(({ right }) => right)
}

test('with every migration there, a start only sets the rights anew', async () => {
  expect(await listPendingMigrations(database.ownerUrl)).toEqual([])
  expect(await settleIfNothingPending(database.ownerUrl, {})).toEqual({ kind: 'set' })
  expect(await rightsOf('person')).toEqual(['DELETE', 'INSERT', 'SELECT', 'UPDATE'])
  expect(await rightsOf('ledger_entry')).toEqual(['INSERT', 'SELECT'])
})

test.each([
  ['missing', 'delete from _prisma_migrations where migration_name = $1'],
  ['interrupted', 'update _prisma_migrations set finished_at = null where migration_name = $1'],
  ['taken back', 'update _prisma_migrations set rolled_back_at = now() where migration_name = $1'],
])('a migration that is %s is pending, and nothing is done before it', async (_what, sql) => {
  const last = listMigrationNames().at(-1)
  await owner.query(sql, [last])
  expect(await listPendingMigrations(database.ownerUrl)).toEqual([last])
  expect(await settleIfNothingPending(database.ownerUrl, {})).toBeUndefined()
  expect(await rightsOf('person')).not.toContain('SELECT')
})

test('it waits for whoever migrates', async () => {
  await owner.query('select pg_advisory_lock(4119240603)')
  let isDone = false
  const settling = settleIfNothingPending(database.ownerUrl, {}).finally(() => {
    isDone = true
  })
  const waiting = `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`
  await expect.poll(async () => (await owner.query(waiting)).rows[0].n).toBe(1)
  expect(isDone).toBe(false)
  await owner.query('select pg_advisory_unlock(4119240603)')
  expect(await settling).toEqual({ kind: 'set' })
})

test('a database that stops between two questions fails the work, and not the process', async () => {
  const working = withMigrationLock(database.ownerUrl, async (one) => {
    const { rows } = await one.query('select pg_backend_pid() as pid')
    await owner.query('select pg_terminate_backend($1)', [rows[0].pid])
    await sleep(200) // an error that nobody listens for would end this process now
    await one.query('select 1')
  })
  await expect(working).rejects.toThrow()
})
