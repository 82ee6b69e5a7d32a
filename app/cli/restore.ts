import path from 'node:path'
import { BackupRefused, restoreBackup } from '#app/adapters/backups/index.server.ts'
import { app } from '#app/app.server.ts'
import { verifyLedger } from '#app/domain/ledger/index.server.ts'
import { env } from '#app/env.server.ts'
import { isReadableFile } from '#app/start/readable-file.ts'
import { deployMigrations } from '#prisma/migrations.ts'
import { appLogin } from '#prisma/roles.ts'
import { listMigrationNames } from '#prisma/settle.ts'
import { readArguments } from './arguments.ts'
import { tellFaults } from './ledger-faults.ts'

export const help = `npm run -s cli -- restore FILE
  fills an empty database, and the files of the courses, from what \`backup\` wrote; then brings it to the newest migration,
  checks the ledger and prints how many rows each table has. The platform must not be running on it.

  Put the key that signs the ledger back first (DATA_DIR/keys, or LEDGER_KEY_FILE): signatures are checked against it.

  Exit code 0: all of it is back, and the ledger fits. 1: nothing was changed, and why; or the ledger does not fit.
  2: wrong arguments.`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, {})
  const [source, ...more] = given?.words ?? []
  if (!source || more.length > 0) {
    console.error('restore FILE')
    return 2
  }
  try {
    return await restore(source)
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error
    console.error(`${said[error.reason]} (${error.message})`)
    return 1
  }
}

const said: Record<BackupRefused['reason'], string> = {
  not_empty: 'The database is not empty, so nothing was restored into it. Restore into a new one.',
  in_use: 'The platform runs on this database, so nothing was restored into it. Stop it, or restore into a new one.',
  ahead: 'The database is empty, but newer than this backup. Restore into one that was never used.',
  newer: 'This backup was taken by a newer version of the platform: restore it with that version. Nothing was changed.',
  not_a_backup: 'This is no backup of Lên Sàn. Nothing was changed.',
  damaged: 'This backup is damaged or cut off. Nothing was changed.',
}

async function restore(source: string): Promise<number> {
  if (!isReadableFile(source)) {
    console.error(`${source} cannot be read. Nothing was changed.`)
    return 1
  }
  // The tables' owner; the ledger is verified as whoever works with it later.
  const databaseUrl = env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL ?? ''
  const restored = await restoreBackup({
    databaseUrl,
    source,
    mediaDir: path.join(env.DATA_DIR, 'media'),
    migrateTo: async (names) => {
      if (names.some((name) => !listMigrationNames().includes(name))) return false
      await deployMigrations(databaseUrl, appLogin(), names)
      return true
    },
  })
  const { role } = await deployMigrations(databaseUrl, appLogin())
  if (role.kind === 'none') console.log(`one role for everything: ${role.reason}`)
  for (const [name, { rows }] of Object.entries(restored.tables)) console.log(`  ${name}: ${rows}`)
  console.log(`restored what was there at ${restored.takenAt}, ${restored.media.files} files of courses`)
  const { position, hash, faults } = await verifyLedger(app, { heads: [] })
  console.log(`ledger: position ${position}, head ${position}:${hash}`)
  tellFaults(faults)
  return faults.length === 0 ? 0 : 1
}
