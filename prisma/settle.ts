import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { type AppLogin, ensureAppRole, grantAppRights, type RoleOutcome } from './roles.ts'

/** Where the migrations lie, one folder each. */
export const migrationsDir = path.join(import.meta.dirname, 'migrations')

/** The names of the migrations in the folder, in the order they are applied. */
export function listMigrationNames(dir = migrationsDir): Array<string> {
  if (!fs.existsSync(dir)) return []
  const entries = fs.readdirSync(dir, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url })
  owner.on('error', () => {}) // a database that stops between two questions: the next one fails, the process must not
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** As the owner of the database at `url`; two that want to change its structure wait for each other. */
export function withMigrationLock<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  return asOwner(url, async (owner) => {
    await owner.query('select pg_advisory_lock(4119240603)') // given back with the connection
    return work(owner)
  })
}

/** The migrations of the folder that the database at `url` does not have yet. */
export function listPendingMigrations(url: string): Promise<Array<string>> {
  return asOwner(url, findPending)
}

/** Whether the database at `url` never had a migration. */
export async function isNeverMigrated(url: string): Promise<boolean> {
  return (await listPendingMigrations(url)).length === listMigrationNames().length
}

async function findPending(owner: pg.Client): Promise<Array<string>> {
  const { rows } = await owner.query(`select to_regclass('_prisma_migrations') is not null as there`)
  if (!rows[0]?.there) return listMigrationNames()
  const done = await owner.query<{ migration_name: string }>(
    `select migration_name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null`,
  )
  const names = new Set(done.rows.map((row) => row.migration_name))
  return listMigrationNames().filter((name) => !names.has(name))
}

/**
 * What is left of `deployMigrations` when the database at `url` has every migration: the application's role and its rights.
 * Undefined, and nothing done, when one is pending. It needs no engine, which costs a start a second and its memory.
 */
export function settleIfNothingPending(url: string, login: AppLogin): Promise<RoleOutcome | undefined> {
  return withMigrationLock(url, async (owner) => {
    if ((await findPending(owner)).length > 0) return undefined
    const role = await ensureAppRole(owner, login)
    if (role.kind !== 'none') await grantAppRights(owner)
    return role
  })
}
