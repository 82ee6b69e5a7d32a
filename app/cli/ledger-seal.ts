import { app } from '#app/app.server.ts'
import { DomainError } from '#app/domain/kernel/index.ts'
import { currentPosition, sealNow } from '#app/domain/ledger/index.server.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- ledger seal
  names a new position of the training ledger and counts up to it; prints it with its hash. The server does so every second.`

export async function run(args: Array<string>): Promise<number> {
  if (!readArguments(args, {})) return 2
  try {
    const { entries } = await sealNow(app)
    const { position, hash } = await currentPosition(app)
    console.log(`${entries} new entries\nhead ${position}:${hash}`)
    return 0
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    console.error('writers or another sealer did not let go within ten seconds; try again')
    return 1
  }
}
