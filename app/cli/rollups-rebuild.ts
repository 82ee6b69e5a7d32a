import { app } from '#app/app.server.ts'
import { rebuildRollups } from '#app/domain/ledger/index.server.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- rollups rebuild
  derives the tables of counts anew from the training ledger, at the position where they stand; figures can be read meanwhile`

export async function run(args: Array<string>): Promise<number> {
  if (!readArguments(args, {})) return 2
  const persons = await rebuildRollups(app, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} persons`)
  })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  console.log(`${persons} persons counted anew`)
  return 0
}
