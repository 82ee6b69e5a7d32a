import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#app/start/embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { ownerUrl: string; appUrl: string; template: string }
  }
}

const root = path.resolve(import.meta.dirname, '../..')
const dataDir = path.join(root, 'node_modules/.cache/len-san-test')

/**
 * A PostgreSQL for the tests, kept between runs, and in it a database that has every migration: each test gets a copy.
 * What earlier runs left is swept here, because dropping a database right after its pool has closed fails at random.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await startEmbedded(dataDir)
  const template = `template_${migrationsKey()}`
  const owner = new pg.Client({ connectionString: embedded.ownerUrl })
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock(1)') // two projects set up at once
    const { rows } = await owner.query<{ datname: string }>(
      `select datname from pg_database d where (datname like 'test\\_%' or datname like 'template\\_%')
       and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
    )
    const names = rows.map((row) => row.datname)
    for (const name of names) if (isOld(name, template)) await owner.query(`drop database if exists "${name}"`)
    if (!names.includes(template)) await createTemplate(owner, template, embedded)
  } finally {
    await owner.end()
  }
  project.provide('postgres', { ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, template })
  return () => embedded.stop()
}

/** Names of test databases carry the minute they were made in, so that two runs at once leave each other alone. */
function isOld(name: string, template: string): boolean {
  if (name.startsWith('template_')) return name !== template && name.startsWith('template_half_') === false
  const madeAt = Number(name.split('_')[1])
  return !(Date.now() / 60_000 - madeAt < 30)
}

async function createTemplate(
  owner: pg.Client,
  template: string,
  { ownerUrl, appPassword }: { ownerUrl: string; appPassword: string },
) {
  const half = `template_half_${process.pid}`
  await owner.query(`drop database if exists "${half}"`)
  await owner.query(`create database "${half}"`)
  const env = { ...process.env, DATABASE_MIGRATION_URL: withDatabase(ownerUrl, half), LENSAN_APP_PASSWORD: appPassword }
  // In a process of its own: the engine does not work inside Vitest's module runner.
  execFileSync(process.execPath, ['prisma/migrate.ts', 'deploy'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await owner.query(`alter database "${half}" rename to "${template}"`)
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

function migrationsKey(): string {
  const hash = createHash('sha256')
  const dir = path.join(root, 'prisma')
  for (const file of fs.readdirSync(path.join(dir, 'migrations'), { recursive: true, encoding: 'utf8' }).sort()) {
    const at = path.join(dir, 'migrations', file)
    if (fs.statSync(at).isFile()) hash.update(file).update(fs.readFileSync(at))
  }
  return hash
    .update(fs.readFileSync(path.join(dir, 'roles.ts')))
    .digest('hex')
    .slice(0, 12)
}
