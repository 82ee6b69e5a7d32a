import { setTimeout as sleep } from 'node:timers/promises'
import { log, logError } from '#app/start/log.ts'

/**
 * Work that nobody waits for, done again and again. Several machines may run the same tick at once: `run` takes care
 * of that by itself (a lock in the database), and is safe to run twice or to be cut off.
 */
export type Tick = {
  readonly name: string
  readonly everyMs: number
  readonly run: () => Promise<void>
}

/** Runs the ticks, each after its own last run, until `signal`; one that fails is tried again at its next turn. */
export async function runTicks(ticks: Array<Tick>, signal: AbortSignal): Promise<void> {
  await Promise.all(ticks.map((tick) => repeat(tick, signal)))
}

// A tick that comes every second is worth a line only when it is slow.
const slowMs = 2000

async function repeat(tick: Tick, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const began = performance.now()
    try {
      await tick.run()
      const ms = Math.round(performance.now() - began)
      if (ms > slowMs) log('info', 'tick', { tick: tick.name, ms })
    } catch (error) {
      logError(error, { tick: tick.name })
    }
    await sleep(tick.everyMs, undefined, { signal }).catch(() => {}) // woken to stop
  }
}
