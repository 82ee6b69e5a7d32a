import { setTimeout as sleep } from 'node:timers/promises'
import { type Embedded, startEmbedded } from './embedded-postgres.ts'
import { log, logError } from './log.ts'
import { isAlive, listArguments } from './process-life.ts'

const lookEveryMs = 500
const pauseAfterFailureMs = 3000

/**
 * Starts the embedded PostgreSQL again whenever it is gone, at the address that everybody knows it by. Answers with how to
 * stop: both the watching and, if nobody else uses it, the database.
 */
export function keepEmbedded(first: Embedded, dir: string): () => Promise<void> {
  let current = first
  const stopping = new AbortController()
  const watching = watch()

  async function watch(): Promise<void> {
    const wantedPort = Number(new URL(first.ownerUrl).port)
    while (!stopping.signal.aborted) {
      await sleep(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => {}) // woken to stop
      if (stopping.signal.aborted || runs(current.pid)) continue
      log('error', 'the database ended and is started again', { pid: current.pid })
      try {
        current = await startEmbedded(dir, { wantedPort })
      } catch (error) {
        logError(error, { doing: 'starting the database again' })
        await sleep(pauseAfterFailureMs, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }

  return async () => {
    stopping.abort()
    await watching
    await current.stop()
  }
}

// One that ended and that nobody has asked about still bears its number, but has no arguments any more.
function runs(pid: number): boolean {
  return isAlive(pid) && listArguments(pid).some(Boolean)
}
