import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

/** Call it first in a transaction: from then on it sees the database as it was at this moment, and changes nothing. */
export async function beginSnapshot(db: Db): Promise<void> {
  await sqlOf(db).run({ text: 'set transaction isolation level repeatable read, read only' })
}
