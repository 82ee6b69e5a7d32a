import type { Clock, Db } from '../kernel/index.ts'
import { ruleVersion } from './counted.ts'
import {
  appendBatch,
  type Derived,
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

/** The rules by which the derived tables were made, and those that are to make them. */
export type NewRules = { from: number; to: number }

/**
 * Brings the derived tables up to the newest seal. False when another sealer is at work on them. Tables made by older rules
 * are made anew first, all in one transaction: until it ends, figures stay as they were and name the old rules. That takes
 * minutes where there are millions of entries, so `onNewRules` is told. Tables made by newer rules are left alone, by an error.
 */
export async function advanceDerived(ctx: Ctx, onNewRules: (rules: NewRules) => void = () => {}): Promise<boolean> {
  for (;;) {
    const step = await ctx.db.transaction((db) => advanceOnce({ ...ctx, db }))
    if (step === 'other_rules') {
      if (!(await followNewRules(ctx, onNewRules))) return false
    } else if (step !== 'went_on') return step === 'up_to_date'
  }
}

async function advanceOnce({ db, clock }: Ctx): Promise<'went_on' | 'up_to_date' | 'busy' | 'other_rules'> {
  const before = await findDerived(db)
  if (hasOtherRules(before)) return 'other_rules'
  const isBehind = (await listSeals(db, before?.position ?? 0, 1)).length > 0
  if (!isBehind) return 'up_to_date'
  if (!(await becomeSealer(db))) return 'busy'
  const derived = await findDerived(db)
  // Another version of the program may have been at work until now.
  if (hasOtherRules(derived)) return 'other_rules'
  const position = derived?.position ?? 0
  const upTo = (await listSeals(db, position, sealsAtOnce)).at(-1)?.toId
  if (upTo === undefined) return 'up_to_date'
  const moved = (await hasMerges(db, position, upTo)) ? await updateRoots(db, upTo) : []
  const unsettled = await appendBatch(db, moved, position, upTo)
  await rebuildRoots(db, [...moved, ...unsettled], upTo)
  await saveDerived(db, upTo, clock.now())
  return 'went_on'
}

function hasOtherRules(derived: Derived | null): boolean {
  return derived !== null && derived.ruleVersion !== ruleVersion
}

// Many millions of rows take minutes to derive or to add up.
const longLimitMs = 3_600_000

/** False when another sealer is at work. */
async function followNewRules(ctx: Ctx, onNewRules: (rules: NewRules) => void): Promise<boolean> {
  return ctx.db.transaction(
    async (db) => {
      if (!(await becomeSealer(db))) return false
      const derived = await findDerived(db)
      if (!derived || !hasOtherRules(derived)) return true
      if (derived.ruleVersion > ruleVersion) throw new NewerRules(derived.ruleVersion)
      onNewRules({ from: derived.ruleVersion, to: ruleVersion })
      await deriveAll({ ...ctx, db }, derived.position)
      return true
    },
    { limitMs: longLimitMs },
  )
}

class NewerRules extends Error {
  constructor(version: number) {
    super(
      `the counts were made by rules ${version}, this version of the program counts by rules ${ruleVersion}: figures stay as they ` +
        'are until the newer version runs again, or `rollups rebuild` makes them anew by these rules',
    )
  }
}

/** Everything anew in the transaction of `db`, whose caller is the sealer; answers with how many persons. */
async function deriveAll({ db, clock }: Ctx, position: number, onProgress: (persons: number) => void = () => {}) {
  await updateRoots(db, position)
  let after = nobody
  let done = 0
  for (;;) {
    const persons = await listNamed(db, after, rootsAtOnce)
    const last = persons.at(-1)
    if (last === undefined) break
    await rebuildRoots(db, persons, position)
    after = last
    done += persons.length
    onProgress(done)
  }
  for (const part of parts) await addUpAnew(db, part)
  await saveDerived(db, position, clock.now())
  return done
}

/**
 * Derives everything anew at the position where the derived tables stand, a few thousand persons at a time; what others
 * count meanwhile stays right, because what is replaced is the same unless it was wrong. Where other rules made the tables
 * it is not the same, so then all is one transaction. Answers with how many persons.
 */
export async function rebuildRollups(ctx: Ctx, onProgress: (persons: number) => void = () => {}): Promise<number> {
  if (hasOtherRules(await findDerived(ctx.db)))
    return ctx.db.transaction(
      async (db) => {
        await waitToSeal(db)
        return deriveAll({ ...ctx, db }, (await findDerived(db))?.position ?? 0, onProgress)
      },
      { limitMs: longLimitMs },
    )
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
      { limitMs: longLimitMs },
    )
  }
  return done
}
