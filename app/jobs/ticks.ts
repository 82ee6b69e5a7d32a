import { app } from '#app/app.server.ts'
import { forgetExpired } from '#app/domain/identity/index.server.ts'
import { sealLedger } from '#app/domain/ledger/index.server.ts'
import type { Tick } from './tick.ts'

/** Everything that runs in the background. */
export const ticks: Array<Tick> = [
  {
    name: 'seal',
    everyMs: 1_000,
    run: async () => {
      await sealLedger(app)
    },
  },
  { name: 'forget-expired', everyMs: 600_000, run: () => forgetExpired(app) },
]
