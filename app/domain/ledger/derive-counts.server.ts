import type { Clock, Db } from '../kernel/index.ts'
import {
  appendBatch,
  findDerived,
  hasMerges,
  listNamed,
  rebuildRoots,
  saveDerived,
  updateRoots,
} from './derive-store.server.ts'
import { addUpAnew, parts } from './firsts-store.server.ts'
import { becomeSealer, listSeals, waitToSeal } from './seal-store.server.ts'

type Ctx = { db: Db; clock: Clock }

// Seals taken in at once: at most 50,000 entries, a few seconds.
const sealsAtOnce = 5
const rootsAtOnce = 2_000
export const nobody = '00000000-0000-0000-0000-000000000000'

/** Brings the derived tables up to the newest seal. False when another sealer is at work on them. */
export async function advanceDerived(ctx: Ctx): Promise<boolean> {
  for (;;) {
    const step = await ctx.db.transaction((db) => advanceOnce({ ...ctx, db }))
    if (step !== 'went_on') return step === 'up_to_date'
  }
}

async function advanceOnce({ db, clock }: Ctx): Promise<'went_on' | 'up_to_date' | 'busy'> {
  const after = (await findDerived(db))?.position ?? 0
  const isBehind = (await listSeals(db, after, 1)).length > 0
  if (!isBehind) return 'up_to_date'
  if (!(await becomeSealer(db))) return 'busy'
  const position = (await findDerived(db))?.position ?? 0
  const upTo = (await listSeals(db, position, sealsAtOnce)).at(-1)?.toId
  if (upTo === undefined) return 'up_to_date'
  const moved = (await hasMerges(db, position, upTo)) ? await updateRoots(db, upTo) : []
  const unsettled = await appendBatch(db, moved, position, upTo)
  await rebuildRoots(db, [...moved, ...unsettled], upTo)
  await saveDerived(db, upTo, clock.now())
  return 'went_on'
}

// Many millions of rows take minutes to add up.
const partLimitMs = 3_600_000

/**
 * Derives everything anew at the position where the derived tables stand, a few thousand persons at a time; what others
 * count meanwhile stays right, because what is replaced is the same unless it was wrong. Answers with how many persons.
 */
export async function rebuildRollups(ctx: Ctx, onProgress: (persons: number) => void = () => {}): Promise<number> {
  await ctx.db.transaction(async (db) => {
    await waitToSeal(db)
    const position = (await findDerived(db))?.position ?? 0
    const roots = await updateRoots(db, position)
    await rebuildRoots(db, roots, position)
    await saveDerived(db, position, ctx.clock.now())
  })
  let after = nobody
  let done = 0
  for (;;) {
    const persons = await listNamed(ctx.db, after, rootsAtOnce)
    const last = persons.at(-1)
    if (last === undefined) break
    await ctx.db.transaction(async (db) => {
      await waitToSeal(db)
      await rebuildRoots(db, persons, (await findDerived(db))?.position ?? 0)
    })
    after = last
    done += persons.length
    onProgress(done)
  }
  for (const part of parts) {
    await ctx.db.transaction(
      async (db) => {
        await waitToSeal(db)
        await addUpAnew(db, part)
      },
      { limitMs: partLimitMs },
    )
  }
  return done
}
