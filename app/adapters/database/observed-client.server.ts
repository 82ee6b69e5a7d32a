import { channel } from 'node:diagnostics_channel'
import type { Duplex } from 'node:stream'
import pg from 'pg'

/** What a statement took, told to whoever listens. `statement`: its name, else what it does to which table; never a value. */
export type StatementTold = { statement: string; ms: number; failed: boolean }

/** Whoever publishes an empty `pools` finds the pools of this process in it. */
export type PoolsAsked = { pools: Array<pg.Pool> }

const statements = channel('len-san:statement')
const poolsAsked = channel('len-san:pools')

/** Puts a pool among those that are counted, for as long as the process lives. */
export function countPool(pool: pg.Pool): void {
  poolsAsked.subscribe((message) => (message as PoolsAsked).pools.push(pool)) // nobody else publishes there
}

type Query = (...args: Array<unknown>) => unknown

/**
 * A connection whose statements are timed, and of those sent in one turn of the event loop go out together. Told through a
 * channel of Node's, since the build holds a copy of this module of its own.
 */
export class ObservedClient extends pg.Client {}

// On the prototype: a transaction puts a method of its own over it for a while. One of many overloads.
Object.assign(ObservedClient.prototype, { query: observed(gathered(pg.Client.prototype.query as Query)) })

function observed(query: Query): Query {
  return function observe(this: pg.Client, ...args: Array<unknown>): unknown {
    if (!statements.hasSubscribers || isStream(args[0])) return query.apply(this, args)
    const began = performance.now()
    const tell = (failed: boolean) => {
      const told = { statement: nameOf(args[0]), ms: performance.now() - began, failed }
      statements.publish(told satisfies StatementTold)
    }
    const last = args.at(-1)
    if (typeof last === 'function') {
      args[args.length - 1] = (error: unknown, ...rest: Array<unknown>) => {
        tell(Boolean(error))
        last(error, ...rest)
      }
    }
    const answer = query.apply(this, args)
    if (answer instanceof Promise)
      answer.then(
        () => tell(false),
        () => tell(true),
      )
    return answer
  }
}

const held = new WeakSet<Duplex>()

/** Each write to a socket costs more than making the statement did. */
function gathered(query: Query): Query {
  return function gather(this: pg.Client, ...args: Array<unknown>): unknown {
    const { stream } = this.connection
    if (!held.has(stream)) {
      held.add(stream)
      stream.cork()
      process.nextTick(() => {
        held.delete(stream)
        stream.uncork()
      })
    }
    return query.apply(this, args)
  }
}

function isStream(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'submit' in query
}

const known = new Map<string, string>()

function nameOf(query: unknown): string {
  if (typeof query === 'string') return label(query)
  const { name, text } = query as { name?: string; text?: string } // a config of pg
  return name ?? label(text ?? '')
}

/** `select person` for what has no name: the verb and the first table. */
function label(text: string): string {
  const found = known.get(text)
  if (found) return found
  const [, verb = 'other'] = /^\s*(\w+)/.exec(text) ?? []
  const [, table = ''] = /\b(?:from|into|update|table)\s+(?:"?public"?\.)?"?([a-z_]+)/i.exec(text) ?? []
  const name = `${verb.toLowerCase()} ${table}`.trim()
  if (known.size < 2000) known.set(text, name)
  return name
}
