import pg from 'pg'
import { countPool, ObservedClient } from './observed-client.server.ts'

// Otherwise pg writes a Date in the zone of the process, and a column without a zone takes it as it stands.
pg.defaults.parseInputDatesAsUTC = true

/** A pool whose connections are made when they are needed, and whose statements are timed. */
export function openPool({ connectionString, ...config }: pg.PoolConfig & { connectionString: string }): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    connectionString: withSessionSettings(connectionString),
    application_name: 'len-san',
    keepAlive: true,
    pipeline: true, // a transaction sends what need not wait for an answer
    Client: ObservedClient,
  })
  countPool(pool)
  // An idle connection that breaks is replaced when the next one is asked for; unheard, its error would end the process.
  pool.on('error', () => {})
  return pool
}

/**
 * The settings that every session gets, added to an address. UTC because Prisma's adapter cuts a time's offset off
 * instead of converting it; the time limit frees what a process that hangs keeps locked.
 */
function withSessionSettings(url: string): string {
  const settings = '-c TimeZone=UTC -c idle_in_transaction_session_timeout=60000'
  const present = /[?&]options=([^&]*)/.exec(url)
  if (present) return url.replace(present[0], `${present[0]}${encodeURIComponent(` ${settings}`)}`)
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(settings)}`
}
