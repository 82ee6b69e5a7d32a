import { app } from '#app/app.server.ts'
import { getBacklog } from '#app/domain/ledger/index.server.ts'
import { createGauge } from '#app/start/metrics/registry.ts'

const unsealed = createGauge('lensan_ledger_unsealed_entries', 'Entries that no seal holds yet.')
const oldest = createGauge('lensan_ledger_unsealed_oldest_seconds', 'Age of the oldest of them; 0 when there is none.')
const sealed = createGauge('lensan_ledger_sealed_position', 'The last entry that a seal holds.')
const counted = createGauge('lensan_ledger_counted_position', 'The last entry that the figures count.')

/** Asks where the ledger stands: one query for each look, none for each request. */
export async function lookAtLedger(): Promise<void> {
  const backlog = await getBacklog(app)
  unsealed(backlog.entries)
  oldest(backlog.oldestAgeMs / 1000)
  sealed(backlog.sealedPosition)
  counted(backlog.countedPosition)
}
