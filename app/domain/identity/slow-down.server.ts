import { createHash } from 'node:crypto'
import type { Clock, Db } from '../kernel/index.ts'
import type { Pause } from './ports.ts'
import {
  accountFromAddress,
  address as addressLane,
  delayAfter,
  keptForms,
  type Lane,
  secondsAfter,
  takenNumbers,
} from './slowdown.ts'
import { countIfWaited, countTry, fillIfRoom, findStanding, forgive } from './slowdown-store.server.ts'

type Ctx = { db: Db; clock: Clock; pause: Pause }

/** A try at a secret: what kind, of whose (a phone number, an account), from where. */
export type Try = { what: 'sign-in' | 'reset' | 'change'; whose: string; address: string }

export type TryAnswer = { ok: true; right: () => Promise<void> } | { ok: false; seconds: number }

/**
 * Asks whether a secret may be tried now. The try counts as failed from here on, until `right()`; it is the same for
 * accounts that do not exist.
 */
export async function beginTry(ctx: Ctx, { what, whose, address }: Try): Promise<TryAnswer> {
  const pair = keyOf(what, whose, address)
  const place = keyOf(what, address)
  const whole = keyOf(what, 'account', whose)
  const counted = await countTry(
    ctx.db,
    {
      pair: { key: pair, lane: accountFromAddress },
      place: { key: place, lane: addressLane },
      whole: { key: whole, lane: accountFromAddress },
    },
    ctx.clock.now(),
  )
  if (counted.waits !== null) {
    const [key, lane] =
      counted.waits === 'pair' ? ([pair, accountFromAddress] as const) : ([place, addressLane] as const)
    return { ok: false, seconds: await secondsLeft(ctx, key, lane) }
  }
  const delay = delayAfter(counted.failures)
  if (delay > 0) await ctx.pause(delay)
  return { ok: true, right: () => forgive(ctx.db, { pair, place, whole }) }
}

/** Counts one "this number is taken" told to an address; answers the seconds to wait instead, when there were too many. */
export async function countTaken(ctx: { db: Db; clock: Clock }, address: string): Promise<number> {
  const key = keyOf('taken', address)
  if (await countIfWaited(ctx.db, key, takenNumbers, ctx.clock.now())) return 0
  return secondsLeft(ctx, key, takenNumbers)
}

/** Whether a form of so many letters may still be kept for a visitor of this address; then it counts. */
export async function mayKeepForm(
  { db, clock }: { db: Db; clock: Clock },
  { address, letters }: { address: string; letters: number },
): Promise<boolean> {
  return fillIfRoom(db, keyOf('kept', address), Math.ceil(letters / 1000), keptForms, clock.now())
}

// At least one: who was told to wait and looks again at once is told the same.
async function secondsLeft({ db, clock }: { db: Db; clock: Clock }, key: string, lane: Lane): Promise<number> {
  const standing = await findStanding(db, key)
  if (!standing) return 1
  const until = standing.lastFailed.getTime() + secondsAfter(standing.failures, lane) * 1000
  return Math.max(1, Math.ceil((until - clock.now().getTime()) / 1000))
}

/** Keys are hashes: neither numbers nor addresses stand in the table. */
function keyOf(...parts: Array<string>): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url')
}
