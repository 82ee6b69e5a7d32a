import type { Clock, Db } from '../kernel/index.ts'
import { ruleVersion } from './counted.ts'
import { nobody } from './derive-counts.server.ts'
import { findDerived, findWrongRoot, findWrongRow, listNamed } from './derive-store.server.ts'
import { findWrongMonth, parts } from './firsts-store.server.ts'
import type { SealSigner } from './ports.ts'
import { findHead, findLostDelivery, listSeals } from './seal-store.server.ts'
import { beginSnapshot } from './snapshot-store.server.ts'
import { verifyChain } from './verify-chain.server.ts'

type Ctx = { db: Db; clock: Clock; sealSigner: SealSigner }

/** A head as it was handed out or printed on a report. */
export type GivenHead = { position: number; hash: string }

/**
 * What does not fit. `entry`: it was changed, taken away or slipped in after it was sealed. `seal`: the chain itself is
 * broken there. `signature`: not signed by our key. `head`: a head that was given out is no longer in the chain.
 * `rules`: the derived tables were made by other rules. `roots`, `counts`, `totals`: one is not what the ledger says;
 * `rollups rebuild` mends each. `id` is an entry, a position, a rule version, a person's id or the first day of a month.
 */
export type Fault = {
  kind: 'entry' | 'seal' | 'signature' | 'head' | 'rules' | 'roots' | 'counts' | 'totals'
  id: number | string
}

export type Verification = {
  position: number
  hash: string
  entries: number
  seals: number
  persons: number
  faults: Array<Fault>
}

export type Progress = { entries: number; persons: number }

const rootsAtOnce = 2_000

/**
 * Recomputes the chain from the first entry, its signatures and the heads that were given out, and derives every count anew
 * to compare. Of each sort of fault the first is named.
 */
export async function verifyLedger(
  ctx: Ctx,
  { heads = [], onProgress = () => {} }: { heads?: Array<GivenHead>; onProgress?: (progress: Progress) => void } = {},
): Promise<Verification> {
  const done: Progress = { entries: 0, persons: 0 }
  // Two halves that know nothing of each other: one is the database's work, the other mostly ours.
  const [chain, derived] = await Promise.all([
    verifyChain(ctx, (entries) => onProgress(Object.assign(done, { entries }))),
    verifyDerived(ctx.db, (persons) => onProgress(Object.assign(done, { persons }))),
  ])
  const faults: Array<Fault> = [...chain.faults]
  const lost = (await findLostDelivery(ctx.db)) ?? (await findLostHead(ctx.db, heads))
  if (lost) faults.push({ kind: 'head', id: lost.position })
  if (derived.fault) faults.push(derived.fault)
  return {
    position: chain.position,
    hash: chain.hash,
    entries: chain.entries,
    seals: chain.seals,
    persons: derived.persons,
    faults,
  }
}

async function findLostHead(db: Db, heads: Array<GivenHead>): Promise<GivenHead | null> {
  // As many as somebody typed.
  for (const head of heads) {
    const [seal] = await listSeals(db, head.position - 1, 1)
    if (seal?.toId !== head.position || seal.hash !== head.hash) return head
  }
  return null
}

// A part of many millions of rows takes minutes to add up; a snapshot stops nobody.
const limitMs = 3_600_000

/** The derived tables and their position move in one transaction, so whoever reads them in one snapshot stops no sealer. */
async function verifyDerived(
  db: Db,
  onProgress: (persons: number) => void,
): Promise<{ persons: number; fault: Fault | null }> {
  const derived = await findDerived(db)
  const sealed = (await findHead(db))?.toId ?? 0
  // What was counted can only have been cut away from under it.
  if (derived && derived.position > sealed) return { persons: 0, fault: { kind: 'head', id: derived.position } }
  if (derived && derived.ruleVersion !== ruleVersion)
    return { persons: 0, fault: { kind: 'rules', id: derived.ruleVersion } }
  const wrongRoot = await db.transaction(
    async (tx) => {
      await beginSnapshot(tx)
      return findWrongRoot(tx, (await findDerived(tx))?.position ?? 0)
    },
    { limitMs },
  )
  if (wrongRoot !== null) return { persons: 0, fault: { kind: 'roots', id: wrongRoot } }
  let after = nobody
  let persons = 0
  for (;;) {
    const named = await listNamed(db, after, rootsAtOnce)
    const last = named.at(-1)
    if (last === undefined) return { persons, fault: await findWrongTotal(db) }
    const wrong = await db.transaction(
      async (tx) => {
        await beginSnapshot(tx)
        return findWrongRow(tx, named, (await findDerived(tx))?.position ?? 0)
      },
      { limitMs },
    )
    if (wrong) return { persons, fault: { kind: 'counts', id: wrong.entryId } }
    after = last
    persons += named.length
    onProgress(persons)
  }
}

async function findWrongTotal(db: Db): Promise<Fault | null> {
  for (const part of parts) {
    const month = await db.transaction(
      async (tx) => {
        await beginSnapshot(tx)
        return findWrongMonth(tx, part)
      },
      { limitMs },
    )
    if (month !== null) return { kind: 'totals', id: month }
  }
  return null
}
