import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import type { Db } from '#app/domain/kernel/index.ts'
import { type Prisma, PrismaClient } from './.server/client.ts'
import { type Capture, CapturingPool, capturing, withSessionSettings } from './capturing-pool.server.ts'
import { type Sql, sqlOn } from './sql.server.ts'
import { isConflict, unavailability } from './sql-errors.server.ts'

/** `pool` is for what needs a connection of its own (LISTEN, advisory locks of a session). */
export type Database = { db: Db; pool: pg.Pool; close: () => Promise<void> }

/** Prisma's client without what would leave the transaction: `db.transaction` opens one. */
export type PrismaOfDb = Prisma.TransactionClient

type Handle = { sql: Sql; prisma: PrismaOfDb }

const handles = new WeakMap<Db, Handle>()

/**
 * Opens the database at `url`. Connections are made when they are needed, `poolSize` at most.
 * An address that nobody answers at shows with the first statement, not here. `answerWithinMs`: how long a statement, and
 * about as long a connection, may take before the database counts as away; left out, for ever.
 */
export function openDatabase(
  url: string,
  { poolSize = 4, answerWithinMs }: { poolSize?: number; answerWithinMs?: number } = {},
): Database {
  const pool = new CapturingPool({
    connectionString: withSessionSettings(url),
    max: poolSize,
    application_name: 'len-san',
    keepAlive: true,
    ...(answerWithinMs !== undefined && { connectionTimeoutMillis: answerWithinMs, query_timeout: answerWithinMs }),
  })
  // An idle connection that breaks is replaced when the next one is asked for; unheard, its error would end the process.
  pool.on('error', () => {})
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const sql = sqlOn(() => pool)
  const db = createDb({ sql, prisma }, (work, limitMs) =>
    runTwiceOnConflict(() => runTransaction(prisma, work, limitMs)),
  )
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { db, pool, close }
}

/** Plain SQL on `db`: inside a transaction, part of it. */
export function sqlOf(db: Db): Sql {
  return handleOf(db).sql
}

/** Prisma on `db`: inside a transaction, part of it. */
export function prismaOf(db: Db): PrismaOfDb {
  return handleOf(db).prisma
}

function handleOf(db: Db): Handle {
  const handle = handles.get(db)
  if (!handle) throw new TypeError('this Db was not made by openDatabase')
  return handle
}

function createDb(handle: Handle, transaction: Db['transaction']): Db {
  const db = Object.freeze({ transaction }) as Db // the brand exists in the types alone
  handles.set(db, handle)
  return db
}

async function runTwiceOnConflict<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!isConflict(error)) throw error
    return run()
  }
}

/**
 * Prisma opens and ends the transaction, plain SQL joins it. Against BEGIN and COMMIT by hand that costs 0.2 to 0.4 ms of
 * CPU, so nothing cleverer is done for transactions that never ask Prisma.
 */
function runTransaction<T>(prisma: PrismaClient, work: (db: Db) => Promise<T>, limitMs = 30_000): Promise<T> {
  const capture: Capture = {}
  return capturing(capture, () =>
    prisma.$transaction(
      async (tx) => {
        const { client } = capture
        if (!client) throw new Error("Prisma's transaction took no connection from the pool")
        const state = watch(client)
        const result = await work(createTransactionDb(state, tx))
        await requireWhole(state)
        return result
      },
      { timeout: limitMs, maxWait: 10_000 },
    ),
  )
}

type State = { client: pg.PoolClient; open: boolean; hadError: boolean; isBroken: boolean; savepoints: number }

/** Notes, for as long as the transaction holds the connection, whether a statement of either client failed. */
function watch(client: pg.PoolClient): State {
  const state: State = { client, open: true, hadError: false, isBroken: false, savepoints: 0 }
  const query = client.query.bind(client) as (...args: Array<unknown>) => unknown // one of many overloads
  const release = client.release.bind(client) // the pool makes it anew for each taking
  const watched = (...args: Array<unknown>) => {
    const answer = query(...args)
    if (answer instanceof Promise) {
      answer.catch((error: unknown) => {
        state.hadError = true
        if (unavailability(error) === 'away') state.isBroken = true
      })
    }
    return answer
  }
  const unwatch = (error?: Error | boolean) => {
    state.open = false
    Reflect.deleteProperty(client, 'query') // the prototype's own is back
    // Prisma gives it back as if nothing were: the next to take it would wait behind a statement nobody answers.
    release(error ?? state.isBroken)
  }
  return Object.assign(state, { client: Object.assign(client, { query: watched, release: unwatch }) })
}

const aborted = '25P02'

/** PostgreSQL answers COMMIT after a failed statement with a silent rollback, and Prisma does not look. */
async function requireWhole({ client, hadError }: State): Promise<void> {
  if (!hadError) return
  try {
    await client.query('select') // passes when a savepoint has healed it
  } catch (error) {
    const isAborted = error instanceof Error && 'code' in error && error.code === aborted
    throw isAborted ? new Error('a statement of this transaction failed and its error was swallowed') : error
  }
}

function createTransactionDb(state: State, tx: PrismaOfDb): Db {
  const sql = sqlOn(() => {
    // The connection may be another request's by now.
    if (!state.open) throw new Error('this transaction is over: a promise inside it was not awaited')
    return state.client
  })
  const db: Db = createDb({ sql, prisma: tx }, (work) => runSavepoint(state, sql, () => work(db)))
  return db
}

async function runSavepoint<T>(state: State, sql: Sql, work: () => Promise<T>): Promise<T> {
  state.savepoints += 1
  const name = `inner_${state.savepoints}`
  await sql.run({ text: `savepoint ${name}` })
  try {
    const result = await work()
    await sql.run({ text: `release savepoint ${name}` })
    return result
  } catch (error) {
    // If even that fails the whole transaction is lost, and its end says so.
    await sql.run({ text: `rollback to savepoint ${name}` }).catch(() => {})
    throw error
  }
}
