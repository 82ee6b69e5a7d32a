import { app } from '#app/app.server.ts'
import { type GivenHead, verifyLedger } from '#app/domain/ledger/index.server.ts'
import { readArguments } from './arguments.ts'
import { tellFaults } from './ledger-faults.ts'

export const help = `npm run -s cli -- ledger verify [--head POSITION:HASH]
  recomputes the chain of the training ledger from its first entry, its signatures, the heads that were given out, and every
  count that is derived from it. Names the first entry that does not fit.

  --head   a position and its hash as they stand on a report: they must still be in the chain

  Exit code 0: everything fits. 1: something does not.`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, { head: 'text' })
  if (!given) return 2
  const heads = readHead(given.values.head)
  if (!heads) {
    console.error('--head is POSITION:HASH, as it stands on a report')
    return 2
  }
  const onProgress = ({ entries, persons }: { entries: number; persons: number }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${entries} entries, ${persons} persons`)
  }
  const found = await verifyLedger(app, { heads, onProgress })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  console.log(
    `position ${found.position}, ${found.entries} entries in ${found.seals} seals, ${found.persons} persons\nhead ${found.position}:${found.hash}`,
  )
  tellFaults(found.faults)
  return found.faults.length === 0 ? 0 : 1
}

function readHead(text: string | true | undefined): Array<GivenHead> | null {
  if (text === undefined) return []
  const parts = /^(\d{1,15}):([0-9a-f]{64})$/.exec(String(text))
  return parts?.[2] ? [{ position: Number(parts[1]), hash: parts[2] }] : null
}
