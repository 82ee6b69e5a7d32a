import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, type Db, DomainError, newId } from '../kernel/index.ts'
import { canonicalLine, firstHash, headText, linkHash, marksOf } from './canonical-entry.ts'
import { advanceDerived, type NewRules } from './derive-counts.server.ts'
import type { SealSigner } from './ports.ts'
import {
  becomeSealer,
  findHead,
  insertDelivery,
  insertSeal,
  isLockTimeout,
  listSeals,
  listWritten,
  settledId,
} from './seal-store.server.ts'

type Ctx = { db: Db; clock: Clock; sealSigner: SealSigner }

/** `busy`: writers or another sealer were in the way; the next try finds what this one left. */
export type Sealing = { outcome: 'sealed' | 'nothing_new' | 'busy'; position: number; entries: number }

const batch = 10_000

/**
 * Names a new position of the ledger: seals every entry that is settled and brings the derived tables up to it.
 * Every step is a transaction of its own; cut off anywhere, the next call goes on from there. `onSettled` is told once the
 * entries to be sealed are fixed: a long write that begins from then on is in nobody's way. `onNewRules` is told before the
 * counts are made anew by new rules.
 */
export async function sealLedger(
  ctx: Ctx,
  { onSettled = () => {}, onNewRules }: { onSettled?: () => void; onNewRules?: (rules: NewRules) => void } = {},
): Promise<Sealing> {
  const upTo = await settle(ctx.db)
  onSettled()
  let entries = 0
  let isBusy = upTo === null
  while (!isBusy) {
    const sealed = await ctx.db.transaction((db) => sealBatch({ ...ctx, db }, upTo ?? 0))
    if (sealed === null) isBusy = true
    else if (sealed === 0) break
    else entries += sealed
  }
  // What an earlier call sealed is counted even when nothing new could be.
  if (!(await advanceDerived(ctx, onNewRules))) isBusy = true
  const position = (await findHead(ctx.db))?.toId ?? 0
  return { outcome: isBusy ? 'busy' : entries > 0 ? 'sealed' : 'nothing_new', position, entries }
}

/** Seals, and tries again while others are in the way; for whoever needs a position now. Errors: `conflict` after ten seconds. */
export async function sealNow(ctx: Ctx): Promise<Sealing> {
  const until = performance.now() + 10_000
  let entries = 0
  while (performance.now() < until) {
    const sealing = await sealLedger(ctx)
    entries += sealing.entries
    if (sealing.outcome !== 'busy') return { ...sealing, outcome: entries > 0 ? 'sealed' : 'nothing_new', entries }
    await pause(100)
  }
  throw new DomainError('conflict', 'ledger_busy')
}

/** A head as it is handed out: the last entry it seals, its hash, and who signed it how. */
export type DeliveredHead = { position: number; hash: string; keyId: string | null; signature: string | null }

/**
 * Gives a head to somebody outside: from then on it cannot be taken back. It is the one that seals `position`, on which a
 * figure stands, else the newest. Null before the first seal.
 */
export async function deliverHead(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  { deliveredTo, position: wanted }: { deliveredTo: string; position?: number },
): Promise<DeliveredHead | null> {
  const head = wanted === undefined ? await findHead(ctx.db) : (await listSeals(ctx.db, wanted - 1, 1))[0]
  if (!head) return null
  const { toId: position, hash, keyId, signature } = head
  await insertDelivery(ctx.db, { id: newId(), position, hash, deliveredTo, deliveredAt: ctx.clock.now() })
  return { position, hash, keyId, signature }
}

async function settle(db: Db): Promise<number | null> {
  try {
    return await db.transaction(settledId)
  } catch (error) {
    if (isLockTimeout(error)) return null
    throw error
  }
}

/** How many entries one more seal took in; null when another sealer is at work. */
async function sealBatch({ db, clock, sealSigner }: Ctx, upTo: number): Promise<number | null> {
  if (!(await becomeSealer(db))) return null
  const head = await findHead(db)
  const after = head?.toId ?? 0
  const written = await listWritten(db, after, upTo, batch)
  const last = written.at(-1)
  if (!last) return 0
  const lines = written.map(canonicalLine)
  const fromId = after + 1
  const previousHash = head?.hash ?? firstHash
  const hash = linkHash(previousHash, lines)
  const marks = marksOf(
    fromId,
    written.map(({ id }) => id),
    lines,
  )
  const signature = sealSigner.sign(headText(last.id, hash))
  await insertSeal(db, {
    fromId,
    toId: last.id,
    count: written.length,
    sealedAt: clock.now(),
    previousHash,
    hash,
    keyId: sealSigner.keyId(),
    signature,
    marks,
  })
  return written.length
}
