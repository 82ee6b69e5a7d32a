import pg from 'pg'
import type { Lock } from '#app/domain/kernel/index.ts'

/**
 * One statement. With a `name` it is prepared once per connection: use it on hot paths, one text per name. `reads`: it
 * changes nothing, and may so be sent along with the beginning of its transaction.
 */
export type Statement = { name?: string; text: string; values?: Array<unknown>; reads?: boolean }

/**
 * Plain SQL. What comes back: int8 as a number (an error beyond 2^53), numeric as text, date as `YYYY-MM-DD`,
 * timestamptz as a Date, json parsed. What goes in: a Date as UTC, an array as a PostgreSQL array; JSON is stringified
 * by the caller.
 */
export type Sql = {
  readonly query: <Row>(statement: Statement) => Promise<Array<Row>>
  /** The first row, or undefined. */
  readonly one: <Row>(statement: Statement) => Promise<Row | undefined>
  /** How many rows the statement touched. */
  readonly run: (statement: Statement) => Promise<number>
  /** A change that nobody needs the answer of: a transaction hears it at its end, and fails with it. */
  readonly later: (statement: Statement) => Promise<void>
}

export type Config = pg.QueryConfig & { query_timeout?: number | undefined; reads?: boolean }

/** How statements reach a connection. */
export type Way = { send: (config: Config) => Promise<pg.QueryResult>; later?: (config: Config) => Promise<void> }

/** `answerWithinMs` stands over the connection's own limit for an answer. */
export function sqlOn({ send, later }: Way, answerWithinMs?: number): Sql {
  const configOf = (statement: Statement): Config => ({ ...statement, types, query_timeout: answerWithinMs })
  return {
    query: async <Row>(statement: Statement) => (await send(configOf(statement))).rows as Array<Row>, // the caller knows its columns
    one: async <Row>(statement: Statement) => (await send(configOf(statement))).rows[0] as Row | undefined,
    run: async (statement) => (await send(configOf(statement))).rowCount ?? 0,
    later: async (statement) => {
      await (later ?? send)(configOf(statement))
    },
  }
}

/** Waits for a lock and holds it until the transaction ends. Text of its own, so that it can travel with `begin`. */
export function lockText({ space, key }: Lock): string {
  return `select pg_advisory_xact_lock(${pg.escapeLiteral(String(space))}::int, hashtext(${pg.escapeLiteral(key)}))`
}

const oid = { int8: 20, date: 1082, int8Array: 1016, dateArray: 1182, timestamp: 1114 }

function toSafeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('an int8 from the database does not fit a number')
  return number
}

const parsers = new Map<number, (text: string) => unknown>([
  [oid.int8, toSafeNumber],
  [oid.date, String],
  [oid.timestamp, (text) => new Date(`${text.replace(' ', 'T')}Z`)],
  // int8 and date never need quotes in PostgreSQL's array text.
  [oid.int8Array, (text) => elements(text).map((one) => (one === 'NULL' ? null : toSafeNumber(one)))],
  [oid.dateArray, (text) => elements(text).map((one) => (one === 'NULL' ? null : one))],
])

function elements(text: string): Array<string> {
  return text === '{}' ? [] : text.slice(1, -1).split(',')
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => parsers.get(id) ?? pg.types.getTypeParser(id, format),
}
