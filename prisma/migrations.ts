import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { withoutKnown } from './beyond-prisma.ts'
import { type AppLogin, ensureAppRole, grantAppRights, type RoleOutcome } from './roles.ts'
import { openEngine, type SchemaEngine } from './schema-engine.ts'
import { listMigrationNames, migrationsDir, withMigrationLock } from './settle.ts'

const root = import.meta.dirname
const filters = { externalTables: [], externalEnums: [] }

export type SchemaFile = { path: string; content: string }
export type Deployed = { applied: Array<string>; role: RoleOutcome }

/** The Prisma schema as it stands in `prisma/models/`, one file per room. */
export function listSchemaFiles(dir = path.join(root, 'models')): Array<SchemaFile> {
  const names = fs.readdirSync(dir).filter((name) => name.endsWith('.prisma'))
  return names
    .sort()
    .map((name) => ({ path: path.join(dir, name), content: fs.readFileSync(path.join(dir, name), 'utf8') }))
}

function readMigrations(names = listMigrationNames()) {
  const lock = path.join(migrationsDir, 'migration_lock.toml')
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : null },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: fs.readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
    shadowDbInitScript: '',
  }
}

async function withEngine<T>(
  url: string,
  recordMigrations: boolean,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const engine = await openEngine(url, { files: listSchemaFiles(), recordMigrations })
  try {
    return await use(engine)
  } finally {
    engine.free()
  }
}

/**
 * Brings the database at `url` (its owner's address) to the newest migration, or to the last of `names`, and gives the
 * application's role its rights. Two that start at once wait for each other.
 */
export function deployMigrations(url: string, login: AppLogin = {}, names?: Array<string>): Promise<Deployed> {
  return withMigrationLock(url, async (owner) => {
    const role = await ensureAppRole(owner, login)
    await forgetInterrupted(owner)
    const { appliedMigrationNames } = await withEngine(url, true, (engine) =>
      engine.applyMigrations({ migrationsList: readMigrations(names), filters }),
    )
    if (role.kind !== 'none') await grantAppRights(owner)
    return { applied: appliedMigrationNames, role }
  })
}

/** A migration and the record that it is finished are one transaction: what is not finished is not there at all. */
async function forgetInterrupted(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(`select to_regclass('_prisma_migrations') is not null as there`)
  if (!rows[0]?.there) return
  await owner.query(
    `update "_prisma_migrations" set "rolled_back_at" = now() where "finished_at" is null and "rolled_back_at" is null`,
  )
}

const schemaTarget = () => ({ files: listSchemaFiles(), configDir: root })

/**
 * The SQL that leads from what the migrations give to the schema, worked out in a database of its own that is dropped
 * again; the user at `url` must be allowed to create one. It sees only what Prisma models: no triggers, checks, functions.
 */
export async function diffMigrationsToSchema(url: string): Promise<string> {
  return withEngine(url, false, async (engine) => {
    const from = { tag: 'migrations' as const, ...readMigrations() }
    const to = { tag: 'schemaDatamodel' as const, ...schemaTarget() }
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters })
    return withoutKnown(stdout ?? '')
  })
}

/** Writes a new migration folder with what the schema has and the migrations lack. Returns its name, or undefined. */
export async function createMigration(url: string, name: string, now: Date): Promise<string | undefined> {
  const sql = await diffMigrationsToSchema(url)
  if (!sql) return undefined
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `${stamp}_${name}`
  fs.mkdirSync(path.join(migrationsDir, folder), { recursive: true })
  fs.writeFileSync(path.join(migrationsDir, folder, 'migration.sql'), sql)
  fs.writeFileSync(path.join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return folder
}
