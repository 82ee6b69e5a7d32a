import { givesBackNowAndThen } from '#app/start/give-back.ts'
import { giveMetrics } from '#app/start/metrics/gather.ts'
import { lookAtLedger } from './ledger-metrics.ts'
import { runTicks } from './tick.ts'
import { ticks } from './ticks.ts'

giveMetrics(lookAtLedger)
givesBackNowAndThen()
const stopping = new AbortController()
const stop = () => stopping.abort()
process.on('SIGTERM', stop)
process.on('SIGINT', () => {}) // Ctrl-C reaches the whole group; the supervisor decides
process.on('disconnect', stop) // a supervisor that was killed leaves no orphans

const idle = setInterval(() => {}, 1 << 30) // without ticks there would be nothing to stay for
stopping.signal.addEventListener('abort', () => clearInterval(idle))
await Promise.all([
  runTicks(ticks, stopping.signal),
  new Promise<void>((done) => stopping.signal.addEventListener('abort', () => done())),
])
process.exit(0)
