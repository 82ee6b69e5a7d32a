import { parseArgs } from 'node:util'
import { readEnv, SettingsError } from '#app/env.server.ts'
import { projectRoot } from '#app/start/child.ts'
import { say } from '#app/start/console-words.ts'
import { startEmbedded } from '#app/start/embedded-postgres.ts'
import { createMigration, deployMigrations } from './migrations.ts'
import { appLogin } from './roles.ts'
import { listPendingMigrations } from './settle.ts'

const help = `node prisma/migrate.ts <command>

  dev --name NAME   write a migration from what prisma/models has and the migrations lack, then apply it
  deploy            apply what is pending, set the rights of the application's role
  status            list what is pending

Exit code 0: done. 1: the database or a migration failed. 2: a wrong command or setting. 3: something is pending. 4: done, but the application has no role of its own.

The database is DATABASE_MIGRATION_URL (its owner), else DATABASE_URL, else the embedded one under DATA_DIR.
`

async function run(command: string | undefined, name: string | undefined, url: string): Promise<number> {
  if (command === 'dev') {
    if (!name || !/^[a-z0-9_]+$/.test(name)) return fail('dev needs --name, in small letters, digits and _')
    const created = await createMigration(url, name, new Date())
    console.log(created ? `wrote prisma/migrations/${created}` : 'the migrations already give the schema')
  }
  if (command === 'dev' || command === 'deploy') {
    const { applied, role } = await deployMigrations(url, appLogin())
    console.log(applied.length ? `applied ${applied.join(', ')}` : 'nothing to apply')
    if (role.kind !== 'none') return 0
    console.log(`one role for everything: ${role.reason}`)
    return 4
  }
  if (command === 'status') {
    const pending = await listPendingMigrations(url)
    console.log(pending.length ? `pending: ${pending.join(', ')}` : 'nothing is pending')
    return pending.length ? 3 : 0
  }
  return fail(help)
}

async function migrate(command: string | undefined, name: string | undefined): Promise<number> {
  const { DATABASE_MIGRATION_URL, DATABASE_URL, DATA_DIR } = readEnv(process.env)
  const given = DATABASE_MIGRATION_URL ?? DATABASE_URL
  if (given) return run(command, name, given)
  const embedded = await startEmbedded(DATA_DIR)
  process.env.LENSAN_APP_PASSWORD ??= embedded.appPassword // else its role could not log in
  try {
    return await run(command, name, embedded.ownerUrl)
  } finally {
    if (!embedded.adopted) await embedded.stop()
  }
}

/** What the database or the engine says; a stack would add nothing. */
function tell(error: unknown): number {
  if (error instanceof SettingsError) return fail(say.settings(error.message))
  console.error(error instanceof Error ? error.message : error)
  return 1
}

function fail(text: string): number {
  console.error(text)
  return 2
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
})

if (values.help) {
  console.log(help)
} else {
  process.chdir(projectRoot) // paths in settings are relative to it
  // A timer of the engine would keep the process for ten seconds.
  process.exit(await migrate(positionals[0], values.name).catch(tell))
}
