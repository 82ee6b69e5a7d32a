import { setTimeout as sleep } from 'node:timers/promises'
import { type Embedded, startEmbedded, type Told } from './embedded-postgres.ts'
import { log, logError } from './log.ts'
import { isAlive, listArguments } from './process-life.ts'

const lookEveryMs = 500
const pauseAfterFailureMs = 3000

/** `started` is the first start. `stop` ends the watching and, if nobody else uses it, the database, however far it has come. */
export type Kept = { started: Promise<Embedded>; stop: () => Promise<void> }

/** Starts the embedded PostgreSQL, and again whenever it is gone, at the address that everybody knows it by. */
export function keepEmbedded(dir: string, told: Told = {}): Kept {
  const stopping = new AbortController()
  const { signal } = stopping
  const started = startEmbedded(dir, { ...told, signal })
  const watching = started.then(watch, () => undefined) // that it failed is told to whoever waits for it
  let stopped: Promise<void> | undefined

  async function watch(first: Embedded): Promise<Embedded> {
    let current = first
    const wantedPort = Number(new URL(first.ownerUrl).port)
    while (!signal.aborted) {
      await sleep(lookEveryMs, undefined, { signal }).catch(() => {}) // woken to stop
      if (signal.aborted || runs(current.pid)) continue
      log('error', 'the database ended and is started again', { pid: current.pid })
      try {
        current = await startEmbedded(dir, { wantedPort, signal })
      } catch (error) {
        if (signal.aborted) break
        logError(error, { doing: 'starting the database again' })
        await sleep(pauseAfterFailureMs, undefined, { signal }).catch(() => {})
      }
    }
    return current
  }

  const stop = async () => {
    stopping.abort()
    const last = await watching
    await last?.stop()
  }
  return { started, stop: () => (stopped ??= stop()) }
}

// One that ended and that nobody has asked about still bears its number, but has no arguments any more.
function runs(pid: number): boolean {
  return isAlive(pid) && listArguments(pid).some(Boolean)
}
