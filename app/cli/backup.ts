import path from 'node:path'
import { writeBackup } from '#app/adapters/backups/index.server.ts'
import { env } from '#app/env.server.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- backup FILE
  writes the database, as it stands at one moment, and the files of the courses into one file, while the platform works.
  The key that signs the ledger is not in it: keep a copy of DATA_DIR/keys somewhere else.

  FILE must not be there yet. It holds names and numbers of people; only its owner may read it.

  Exit code 0: the file is whole. 1: it is not there. 2: wrong arguments.`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, {})
  const [target, ...more] = given?.words ?? []
  if (!target || more.length > 0) {
    console.error('backup FILE')
    return 2
  }
  const done = await writeBackup({
    databaseUrl: env.DATABASE_URL ?? '',
    mediaDir: path.join(env.DATA_DIR, 'media'),
    target,
    now: new Date(),
    onTable: (name, rows) => console.error(`  ${name}: ${rows}`),
  })
  const rows = Object.values(done.tables).reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `${target}: ${rows} rows of ${Object.keys(done.tables).length} tables, ${done.media.files} files, ${done.bytes} bytes`,
  )
  return 0
}
