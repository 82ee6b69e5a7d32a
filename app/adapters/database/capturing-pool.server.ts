import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { countPool, ObservedClient } from './observed-client.server.ts'

// Otherwise pg writes a Date in the zone of the process, and a column without a zone takes it as it stands.
pg.defaults.parseInputDatesAsUTC = true

/** The connection that a transaction of Prisma runs on, once it has one. */
export type Capture = { client?: pg.PoolClient }

const captures = new AsyncLocalStorage<Capture>()

/** Runs `open`; the first connection that it takes from the pool (Prisma: to begin its transaction) lands in `capture`. */
export function capturing<T>(capture: Capture, open: () => Promise<T>): Promise<T> {
  return captures.run(capture, open)
}

type Connected = Parameters<pg.Pool['connect']>[0]

/** A pool that lets plain SQL join the transaction that Prisma began: both then speak over one connection. */
export class CapturingPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: ObservedClient })
    countPool(this)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    if (callback) {
      super.connect(callback)
      return undefined
    }
    return this.captured()
  }

  private async captured(): Promise<pg.PoolClient> {
    const client = await super.connect()
    const capture = captures.getStore()
    if (capture && !capture.client) capture.client = client
    return client
  }
}

/**
 * The settings that every session gets, added to an address. UTC because Prisma's adapter cuts a time's offset off
 * instead of converting it; the time limit frees what a process that hangs keeps locked.
 */
export function withSessionSettings(url: string): string {
  const settings = '-c TimeZone=UTC -c idle_in_transaction_session_timeout=60000'
  const present = /[?&]options=([^&]*)/.exec(url)
  if (present) return url.replace(present[0], `${present[0]}${encodeURIComponent(` ${settings}`)}`)
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(settings)}`
}
