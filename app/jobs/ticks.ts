import { app } from '#app/app.server.ts'
import { forgetExpired } from '#app/domain/identity/index.server.ts'
import { sealLedger } from '#app/domain/ledger/index.server.ts'
import { log } from '#app/start/log.ts'
import type { Tick } from './tick.ts'

/** Everything that runs in the background. */
export const ticks: Array<Tick> = [
  {
    name: 'seal',
    everyMs: 1_000,
    run: async () => {
      await sealLedger(app, {
        onNewRules: (rules) =>
          log('info', 'new counting rules: figures stay as they are until all is counted anew', rules),
      })
    },
  },
  { name: 'forget-expired', everyMs: 600_000, run: () => forgetExpired(app) },
]
