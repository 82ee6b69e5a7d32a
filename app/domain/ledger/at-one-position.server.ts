import type { Db } from '../kernel/index.ts'
import { beginSnapshot } from './snapshot-store.server.ts'

/** Counts several figures that stand on one position, whatever is sealed meanwhile. Not inside a transaction; `work` changes nothing. */
export async function atOnePosition<T>(ctx: { db: Db }, work: (db: Db) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (db) => {
    await beginSnapshot(db)
    return work(db)
  })
}
