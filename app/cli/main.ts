import fs from 'node:fs'
import path from 'node:path'
import { readEnv, SettingsError } from '#app/env.server.ts'
import { mayStepDown, withAppRole } from '#app/start/app-role.ts'
import { migrateIfNew } from '#app/start/bring-to-newest.ts'
import { projectRoot } from '#app/start/child.ts'
import { say } from '#app/start/console-words.ts'
import { generateClient, needsClient } from '#app/start/database-client.ts'
import { startEmbedded } from '#app/start/embedded-postgres.ts'
import { requireKeyFile } from '#app/start/key-file.ts'
import { logError } from '#app/start/log.ts'
import type { Command } from './command.ts'

/** Each command lies in the file of its name: `content import` in content-import.ts. */
const commands = {
  'content import': 'turn content/courses into published revisions',
  'content facts': 'what the courses claim of law, fees and rules, the oldest check first',
  'admin create': 'a one-time link that creates the administrator',
  'account reset': 'a one-time code for a forgotten password',
  'token create': 'a token for the API',
  'token list': 'every token for the API, and whether it is still good',
  'token revoke': 'take a token for the API back',
  'ledger verify': 'check the chain of the training ledger and what is derived from it',
  'ledger seal': 'name a new position of the ledger',
  'rollups rebuild': 'derive the tables of counts anew',
  backup: 'everything that is kept, in one file',
  restore: 'fill an empty database from such a file',
  'demo seed': 'fill a database with believable people and learning',
  'settings table': 'every setting, as docs/running.md has them',
} as const

const withoutDatabase: ReadonlyArray<string> = ['settings table', 'content facts']
// Least of all a copy of everything may want for the key.
const withoutKey: ReadonlyArray<string> = [...withoutDatabase, 'backup']
const asOwner: ReadonlyArray<string> = ['restore']

const usage = `npm run -s cli -- <command>

${Object.entries(commands)
  .map(([name, about]) => `  ${name.padEnd(16)} ${about}`)
  .join('\n')}

Every command has --help. Exit code 0: done. 1: a fault was found or met. 2: a wrong command or setting.
Without DATABASE_URL the embedded database under DATA_DIR is used, and started for as long as the command runs.
`

async function main(words: Array<string>): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => one in commands)
  if (name === undefined) {
    const wantsUsage = words.length === 0 || words[0] === '--help' || words[0] === '-h'
    process[wantsUsage ? 'stdout' : 'stderr'].write(
      wantsUsage ? usage : `unknown command: ${words.slice(0, 2).join(' ')}\n\n${usage}`,
    )
    return wantsUsage ? 0 : 2
  }
  const file = path.join(import.meta.dirname, `${name.replace(' ', '-')}.ts`)
  if (!fs.existsSync(file)) throw new Error(`${name} has no file ${file}`)
  const args = words.slice(name.split(' ').length)
  const isAsking = args.includes('--help') || args.includes('-h')
  const surround = isAsking || withoutDatabase.includes(name) ? withNoDatabase : withDatabase
  if (!isAsking && !withoutKey.includes(name)) requireKeyFile(readEnv(process.env))
  // The first command on a new machine may be `restore`, before anything was started or built.
  if (needsClient()) await generateClient()
  return surround(asOwner.includes(name), async () => {
    const command = (await import(file)) as Command
    if (!isAsking) return command.run(args)
    process.stdout.write(`${command.help.trim()}\n`)
    return 0
  })
}

/** What a command imports asks for an address; nothing is sent to this one. */
function withNoDatabase(_owner: boolean, work: () => Promise<number>): Promise<number> {
  process.env.DATABASE_URL ??= 'postgresql://127.0.0.1/none'
  return work()
}

/**
 * Sets DATABASE_URL before anything reads the settings: as the application's role; for the owner of the tables as it was
 * given, since there may be no such role yet.
 */
async function withDatabase(owner: boolean, work: () => Promise<number>): Promise<number> {
  const env = readEnv(process.env)
  if (env.DATABASE_URL) {
    if (!owner && (await mayStepDown(env.DATABASE_URL))) process.env.DATABASE_URL = withAppRole(env.DATABASE_URL)
    return work()
  }
  const embedded = await startEmbedded(env.DATA_DIR, { onSlow: () => console.error(say.databaseSlow) })
  try {
    // `restore` wants it empty, and brings what it needs.
    if (!owner) await migrateIfNew(embedded.ownerUrl, { password: embedded.appPassword })
    process.env.DATABASE_URL = owner ? embedded.ownerUrl : embedded.appUrl
    process.env.LENSAN_APP_PASSWORD = embedded.appPassword
    return await work()
  } finally {
    await embedded.stop()
  }
}

/** A database's error quotes values, so it goes through the log; what we say ourselves is for whoever reads it here. */
function tell(error: unknown): void {
  if (error instanceof SettingsError) return console.error(say.settings(error.message))
  const isOurs = error instanceof Error && !('code' in error)
  if (isOurs) console.error(error.message)
  else logError(error)
}

process.chdir(projectRoot)
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  tell(error)
  process.exitCode = error instanceof SettingsError ? 2 : 1
}
// A pool of connections that a command left open must not keep it.
process.exit()
