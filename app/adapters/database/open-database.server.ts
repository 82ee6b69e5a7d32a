import type pg from 'pg'
import type { Db } from '#app/domain/kernel/index.ts'
import type { PrismaClient } from './.server/client.ts'
import { makeDb } from './handle.server.ts'
import { openPool } from './pool.server.ts'
import { prismaOnPool } from './prisma.server.ts'
import { sqlOn } from './sql.server.ts'
import { runTransaction } from './transaction.server.ts'

export type Patience = { answerWithinMs?: number; connectWithinMs?: number }

/** `pool` is for what needs a connection of its own (LISTEN, advisory locks of a session). */
export type Database = { db: Db; pool: pg.Pool; close: () => Promise<void> }

/**
 * Opens the database at `url`. Connections are made when they are needed, `poolSize` at most.
 * An address that nobody answers at shows with the first statement, not here. `answerWithinMs`: how long a statement may take
 * before the database counts as away, but for transactions with a longer limit of their own; `connectWithinMs`: the same of a
 * connection, and of waiting for one. Left out, for ever.
 */
export function openDatabase(
  url: string,
  { poolSize = 4, ...patience }: Patience & { poolSize?: number } = {},
): Database {
  const pool = openPool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: patience.connectWithinMs,
    query_timeout: patience.answerWithinMs,
  })
  let prisma: PrismaClient | undefined
  const handle = { sql: sqlOn({ send: (config) => pool.query(config) }), prisma: () => (prisma ??= prismaOnPool(pool)) }
  const db = makeDb(handle, (work, options) => runTransaction(pool, work, options))
  const close = async () => {
    await prisma?.$disconnect()
    await pool.end()
  }
  return { db, pool, close }
}
