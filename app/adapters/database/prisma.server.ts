import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './.server/client.ts'

/** Prisma's client without what would leave the transaction: `db.transaction` opens one. */
export type PrismaOfDb = Prisma.TransactionClient

/** Prisma on any connection of a pool. Its query compiler is read when the first query is sent, and takes 30 MB. */
export function prismaOnPool(pool: pg.Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool) })
}

/** What Prisma takes for a pool and is one connection, whoever's transaction is on it. */
class OneConnection extends pg.Pool {
  readonly #query: pg.PoolClient['query']

  constructor(query: pg.PoolClient['query']) {
    super({ max: 0 })
    this.#query = query
  }

  override query = ((...args: Parameters<pg.PoolClient['query']>) => this.#query(...args)) as pg.Pool['query']

  // Prisma would begin and end a transaction of its own here, and with it the one that it is part of.
  override connect(): Promise<pg.PoolClient> {
    return Promise.reject(
      new Error('inside a transaction Prisma cannot write several rows at once: write them one by one, or in SQL'),
    )
  }
}

const joined = new WeakMap<pg.PoolClient, PrismaClient>()

/**
 * Prisma inside the transaction that is open on `client`. One for each connection, kept: making one takes 5 ms and a
 * megabyte that comes back late. `query` sends a statement over it, and refuses when no transaction is open there.
 */
export function prismaOnConnection(client: pg.PoolClient, query: pg.PoolClient['query']): PrismaOfDb {
  const known = joined.get(client) ?? new PrismaClient({ adapter: new PrismaPg(new OneConnection(query)) })
  joined.set(client, known)
  return known
}
