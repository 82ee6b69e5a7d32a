import type { Clock, Db } from '../kernel/index.ts'
import { findWritten } from './backlog-store.server.ts'

/** `oldestAgeMs`: how long the oldest entry has waited for its seal; 0 when none waits. */
export type Backlog = { sealedPosition: number; countedPosition: number; entries: number; oldestAgeMs: number }

/** How far the figures are behind what was entered. */
export async function getBacklog({ db, clock }: { db: Db; clock: Clock }): Promise<Backlog> {
  const { oldestAt, ...written } = await findWritten(db)
  return { ...written, oldestAgeMs: oldestAt ? Math.max(0, clock.now().getTime() - oldestAt.getTime()) : 0 }
}
