import type { Db } from '../kernel/index.ts'
import {
  canonicalLine,
  firstDifference,
  firstHash,
  headText,
  linkHash,
  marksOf,
  type WrittenEntry,
} from './canonical-entry.ts'
import type { SealSigner } from './ports.ts'
import { listSeals, listWritten, type Seal } from './seal-store.server.ts'

type ChainFault = { kind: 'entry' | 'seal' | 'signature'; id: number }

/** How far the chain holds: up to `position`, whose hash is `hash`. The first fault ends it, but for a signature. */
type Chain = { position: number; hash: string; entries: number; seals: number; faults: Array<ChainFault> }

const entriesAtOnce = 10_000
const sealsAtOnce = 200

/** Recomputes every seal from the entries as they stand now. */
export async function verifyChain(
  { db, sealSigner }: { db: Db; sealSigner: SealSigner },
  onProgress: (entries: number) => void,
): Promise<Chain> {
  const chain: Chain = { position: 0, hash: firstHash, entries: 0, seals: 0, faults: [] }
  for (;;) {
    const seals = takeTogether(await listSeals(db, chain.position, sealsAtOnce))
    const last = seals.at(-1)
    if (!last) return chain
    // One more than there should be is enough to see that something was slipped in.
    const expected = seals.reduce((sum, seal) => sum + seal.count, 0)
    const written = await listWritten(db, chain.position, last.toId, expected + 1)
    for (const seal of seals) {
      const own = written.filter((entry) => entry.id > chain.position && entry.id <= seal.toId)
      const fault = faultOf(seal, own, chain)
      if (fault) return { ...chain, faults: [...chain.faults, fault] }
      if (chain.faults.length === 0 && !isSigned(seal, sealSigner))
        chain.faults.push({ kind: 'signature', id: seal.toId })
      chain.position = seal.toId
      chain.hash = seal.hash
      chain.seals += 1
      chain.entries += seal.count
    }
    onProgress(chain.entries)
  }
}

/** As many of the next seals as have few enough entries to be read at once; always one. */
function takeTogether(seals: Array<Seal>): Array<Seal> {
  let sum = 0
  const end = seals.findIndex((seal, at) => {
    sum += seal.count
    return at > 0 && sum > entriesAtOnce
  })
  return end === -1 ? seals : seals.slice(0, end)
}

function faultOf(
  seal: Seal,
  entries: Array<WrittenEntry>,
  before: { position: number; hash: string },
): ChainFault | null {
  if (seal.fromId !== before.position + 1 || seal.previousHash !== before.hash) return { kind: 'seal', id: seal.toId }
  const lines = entries.map(canonicalLine)
  if (linkHash(seal.previousHash, lines) === seal.hash)
    return seal.count === entries.length ? null : { kind: 'seal', id: seal.toId }
  const marks = marksOf(
    seal.fromId,
    entries.map(({ id }) => id),
    lines,
  )
  const entryId = firstDifference(seal.fromId, seal.marks, marks)
  // Marks that fit while the hash does not were made to fit: the seal itself was rewritten.
  return entryId === null ? { kind: 'seal', id: seal.toId } : { kind: 'entry', id: entryId }
}

function isSigned(seal: Seal, signer: SealSigner): boolean {
  return (
    seal.keyId === signer.keyId() &&
    seal.signature !== null &&
    signer.verify(headText(seal.toId, seal.hash), seal.signature)
  )
}
