import { channel, subscribe } from 'node:diagnostics_channel'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { log } from '../log.ts'
import { createCounter, createGauge, createHistogram } from './registry.ts'

// The build holds copies of the modules that tell these, so they are told through channels of Node's.
type StatementTold = { statement: string; ms: number; failed: boolean }
type PoolsAsked = {
  pools: Array<{ totalCount: number; idleCount: number; waitingCount: number; options: { max?: number } }>
}

const statementSeconds = createHistogram(
  'lensan_database_statement_seconds',
  'How long statements took, waiting for the connection not included.',
  [0.001, 0.005, 0.025, 0.1, 0.5, 2.5],
)
const statementFailures = createCounter('lensan_database_statement_failures_total', 'Statements that failed.')
const logLines = createCounter('lensan_log_lines_total', 'Lines written to the log at this level.')
const loopDelay = createGauge('lensan_event_loop_delay_seconds', 'How late the event loop was since the last look.')
const heap = createGauge('lensan_heap_bytes', 'The heap of JavaScript.')
const resident = createGauge('lensan_resident_memory_bytes', 'Memory of the process.')
const cpu = createGauge('lensan_cpu_seconds_total', 'CPU the process has used.', 'counter')
const connections = createGauge(
  'lensan_database_connections',
  'Connections of the pool: in use, idle, and how many wait for one.',
)
const startedAt = createGauge('lensan_process_start_time_seconds', 'When the process began, in seconds since 1970.')

const slowMs = 500
// The delay is told with the pause between two looks at it.
const everyMs = 20

/** Counts what happens in this process from now on, and writes a line for each statement that takes more than half a second. */
export function observeProcess(): { look: () => void } {
  const delay = monitorEventLoopDelay({ resolution: everyMs })
  delay.enable()
  subscribe('len-san:statement', (message) => {
    const { statement, ms, failed } = message as StatementTold // nobody else publishes there
    statementSeconds(ms / 1000, { statement })
    if (failed) statementFailures({ statement })
    if (ms > slowMs) log('warn', 'slow statement', { statement, ms: Math.round(ms) })
  })
  subscribe('len-san:log', (message) => logLines({ level: String(message) }))
  startedAt(Math.round(performance.timeOrigin / 1000))
  return {
    look() {
      for (const [quantile, percent] of [
        ['0.5', 50],
        ['0.99', 99],
        ['1', 100],
      ] as const)
        loopDelay(Math.max(0, (delay.percentile(percent) || 0) / 1e9 - everyMs / 1000), { quantile })
      delay.reset()
      const { heapUsed, heapTotal, rss } = process.memoryUsage()
      heap(heapUsed, { state: 'used' })
      heap(heapTotal, { state: 'total' })
      resident(rss)
      const { user, system } = process.cpuUsage()
      cpu((user + system) / 1e6)
      lookAtPools()
    },
  }
}

function lookAtPools(): void {
  const asked: PoolsAsked = { pools: [] }
  channel('len-san:pools').publish(asked)
  const sum = { in_use: 0, idle: 0, waiting: 0, most: 0 }
  for (const { totalCount, idleCount, waitingCount, options } of asked.pools) {
    sum.in_use += totalCount - idleCount
    sum.idle += idleCount
    sum.waiting += waitingCount
    sum.most += options.max ?? 0
  }
  for (const [state, count] of Object.entries(sum)) connections(count, { state })
}
