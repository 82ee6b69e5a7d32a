import type { Clock, Db } from '../kernel/index.ts'
import { deleteExpired } from './expiry-store.server.ts'

/** How long an ended code is still known, so that it can be told from one that never was. */
const codeDays = 7
/** Longer than any try is remembered. */
const tryDays = 1

/** Forgets ended sign-ins, typed forms, codes and slow-downs. Safe to run at any time, on several machines. */
export async function forgetExpired(ctx: { db: Db; clock: Clock }): Promise<void> {
  const now = ctx.clock.now()
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await deleteExpired(ctx.db, { now, codesBefore: before(codeDays), triesBefore: before(tryDays) })
}
