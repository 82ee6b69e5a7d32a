import { setTimeout as sleep } from 'node:timers/promises'
import { log, logError } from '#app/start/log.ts'
import { createCounter, createGauge, createHistogram } from '#app/start/metrics/registry.ts'

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

const tickSeconds = createHistogram(
  'lensan_tick_seconds',
  'How long runs of background work took that went well.',
  [0.01, 0.05, 0.25, 1, 5, 30],
)
const tickFailures = createCounter('lensan_tick_failures_total', 'Runs of background work that failed.')
const tickEndedAt = createGauge(
  'lensan_tick_last_success_seconds',
  'When background work last went well, in seconds since 1970.',
)

// A tick that comes every second is worth a line only when it is slow.
const slowMs = 2000

async function repeat(tick: Tick, signal: AbortSignal): Promise<void> {
  tickFailures({ tick: tick.name }, 0) // there before the first one fails
  while (!signal.aborted) {
    const began = performance.now()
    try {
      await tick.run()
      const ms = Math.round(performance.now() - began)
      tickSeconds(ms / 1000, { tick: tick.name })
      tickEndedAt(Math.round(Date.now() / 1000), { tick: tick.name })
      if (ms > slowMs) log('info', 'tick', { tick: tick.name, ms })
    } catch (error) {
      tickFailures({ tick: tick.name })
      logError(error, { tick: tick.name })
    }
    await sleep(tick.everyMs, undefined, { signal }).catch(() => {}) // woken to stop
  }
}
