import type pg from 'pg'
import type { Db, Lock, TransactionOptions } from '#app/domain/kernel/index.ts'
import { type Handle, makeDb } from './handle.server.ts'
import { prismaOnConnection } from './prisma.server.ts'
import { type Config, lockText, type Sql, sqlOn } from './sql.server.ts'
import { isConflict, unavailability } from './sql-errors.server.ts'

const usualLimitMs = 30_000

/**
 * A transaction that is under way on a connection. `unheard`: what was sent without waiting, its beginning first; `failure`:
 * the first of these that failed. `depth`: how many savepoints it stands behind.
 */
type State = {
  client: pg.PoolClient
  open: boolean
  begun: boolean
  unheard: Array<Promise<void>>
  failure?: { error: unknown }
  savepoints: number
  depth: number
}

// For Prisma, whose client stays with a connection: the transaction that is on it now.
const current = new WeakMap<pg.PoolClient, State>()

/** Runs `work` in a transaction, once more when another one got in its way. See `Db.transaction`. */
export async function runTransaction<T>(
  pool: pg.Pool,
  work: (db: Db) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  try {
    return await runOnce(pool, work, options)
  } catch (error) {
    if (!isConflict(error)) throw error
    return runOnce(pool, work, options)
  }
}

async function runOnce<T>(
  pool: pg.Pool,
  work: (db: Db) => Promise<T>,
  { limitMs, lock, atOnce }: TransactionOptions,
): Promise<T> {
  const client = await pool.connect()
  const state: State = { client, open: true, begun: false, unheard: [], savepoints: 0, depth: 0 }
  current.set(client, state)
  const limit = createLimit(limitMs ?? usualLimitMs)
  const inTime = <S>(step: Promise<S>): Promise<S> => Promise.race([step, limit.passed])
  let broken = false
  client.on('error', heardElsewhere)
  try {
    const begun = begin(state, lock)
    sendUnheard(state, begun)
    if (!atOnce) await inTime(begun)
    const result = await inTime(work(createTransactionDb(state, limitMs)))
    await inTime(commit(state))
    return result
  } catch (reason) {
    const error = state.failure ? state.failure.error : reason
    // A connection that did not answer is thrown away, and with it the transaction: the next to take it would wait for it.
    broken = error instanceof LimitPassed || unavailability(error) === 'away' || !(await rollsBack(client))
    throw error
  } finally {
    limit.lift()
    state.open = false
    client.off('error', heardElsewhere)
    // Or its end would wait for the answers that do not come.
    if (broken) client.connection.stream.destroy()
    client.release(broken)
  }
}

// A connection that breaks fails the statement on it; unheard, its event would end the process as well.
function heardElsewhere(): void {}

class LimitPassed extends Error {
  readonly code = 'ETIMEDOUT' // as when the database does not answer: it may pass by itself
}

function createLimit(ms: number): { passed: Promise<never>; lift: () => void } {
  let lift = () => {}
  const passed = new Promise<never>((_, fail) => {
    const timer = setTimeout(() => fail(new LimitPassed(`a transaction took longer than ${ms} ms`)), ms)
    lift = () => clearTimeout(timer)
  })
  passed.catch(() => {}) // it may pass while nobody waits for it: before the work, or after
  return { passed, lift }
}

async function begin(state: State, lock: Lock | undefined): Promise<void> {
  await state.client.query(lock ? `begin; ${lockText(lock)}` : 'begin')
  state.begun = true
}

/** What follows one that failed is refused, and its error is the whole transaction's. */
function sendUnheard(state: State, answer: Promise<unknown>): void {
  const heard = answer.then(
    () => {},
    (error: unknown) => {
      state.failure ??= { error }
    },
  )
  state.unheard.push(heard)
}

/** PostgreSQL answers COMMIT after a failed statement with a silent rollback. */
async function commit(state: State): Promise<void> {
  const [answer] = await Promise.allSettled([state.client.query('commit'), ...state.unheard])
  if (state.failure) throw state.failure.error
  if (answer.status === 'rejected') throw answer.reason
  if (answer.value.command !== 'COMMIT')
    throw new Error('a statement of this transaction failed and its error was swallowed')
}

async function rollsBack(client: pg.PoolClient): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  )
}

/** A transaction that was given a limit of its own has it for its statements too. */
function createTransactionDb(state: State, limitMs: number | undefined): Db {
  const send = (config: Config) => sendIn(state, (client) => client.query(config), config.reads)
  const later = async (config: Config) => {
    if (state.depth > 0) await send(config)
    else await sendIn(state, (client) => sendUnheard(state, client.query(config)))
  }
  const sql = sqlOn({ send, later }, limitMs)
  const query = ((...args: Parameters<pg.PoolClient['query']>) =>
    sendIn(current.get(state.client), (client) => client.query(...args))) as pg.PoolClient['query']
  const handle: Handle = { sql, prisma: () => prismaOnConnection(state.client, query) }
  const db: Db = makeDb(handle, (work, options) => runSavepoint(state, sql, () => work(db), options?.lock))
  return db
}

/** What changes something is not sent before the transaction has surely begun: it would stand by itself. */
async function sendIn<T>(
  state: State | undefined,
  send: (client: pg.PoolClient) => T | Promise<T>,
  readsOnly = false,
): Promise<T> {
  if (!state?.begun && !readsOnly) await state?.unheard[0]
  if (state?.failure) throw state.failure.error
  // The connection may be another request's by now.
  if (!state?.open) throw new Error('this transaction is over: a promise inside it was not awaited')
  return send(state.client)
}

async function runSavepoint<T>(state: State, sql: Sql, work: () => Promise<T>, lock: Lock | undefined): Promise<T> {
  state.savepoints += 1
  const name = `inner_${state.savepoints}`
  await sql.run({ text: `savepoint ${name}` })
  state.depth += 1
  try {
    if (lock) await sql.run({ text: lockText(lock) })
    const result = await work()
    await sql.run({ text: `release savepoint ${name}` })
    return result
  } catch (error) {
    // If even that fails the whole transaction is lost, and its end says so.
    await sql.run({ text: `rollback to savepoint ${name}` }).catch(() => {})
    throw error
  } finally {
    state.depth -= 1
  }
}
