import type pg from 'pg'
import type { Db } from '#app/domain/kernel/index.ts'
import type { PrismaClient } from './.server/client.ts'
import { makeDb } from './handle.server.ts'
import { openPool } from './pool.server.ts'
import { prismaOnPool } from './prisma.server.ts'
import { sqlOn } from './sql.server.ts'
import { runTransaction } from './transaction.server.ts'

/** `pool` is for what needs a connection of its own (LISTEN, advisory locks of a session). */
export type Database = { db: Db; pool: pg.Pool; close: () => Promise<void> }

/**
 * Opens the database at `url`. Connections are made when they are needed, `poolSize` at most.
 * An address that nobody answers at shows with the first statement, not here. `answerWithinMs`: how long a statement, and
 * about as long a connection, may take before the database counts as away; left out, for ever.
 */
export function openDatabase(
  url: string,
  { poolSize = 4, answerWithinMs }: { poolSize?: number; answerWithinMs?: number } = {},
): Database {
  const pool = openPool({
    connectionString: url,
    max: poolSize,
    ...(answerWithinMs !== undefined && { connectionTimeoutMillis: answerWithinMs, query_timeout: answerWithinMs }),
  })
  let prisma: PrismaClient | undefined
  const handle = { sql: sqlOn(() => pool), prisma: () => (prisma ??= prismaOnPool(pool)) }
  const db = makeDb(handle, (work, options) => runTransaction(pool, work, options))
  const close = async () => {
    await prisma?.$disconnect()
    await pool.end()
  }
  return { db, pool, close }
}
