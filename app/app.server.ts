import cluster from 'node:cluster'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, type Patience } from './adapters/database/index.server.ts'
import { createDiskFiles } from './adapters/disk-files/index.server.ts'
import { createCertificatePrinter } from './adapters/documents/index.server.ts'
import { createDrawingFont } from './adapters/drawing-font/index.server.ts'
import { createSignIns } from './adapters/lucia/index.server.ts'
import { createPasswords } from './adapters/passwords/index.server.ts'
import { createSealSigner } from './adapters/signing/index.server.ts'
import { createSpreadsheets } from './adapters/spreadsheets/index.server.ts'
import type { Passwords, Pause, SignIns } from './domain/identity/ports.ts'
import { type Clock, type Db, systemClock } from './domain/kernel/index.ts'
import type { CertificatePrinter } from './domain/learning/ports.ts'
import type { SealSigner } from './domain/ledger/ports.ts'
import type { DrawingFont, FileStore } from './domain/media/ports.ts'
import type { Spreadsheets } from './domain/reporting/ports.ts'
import { env, SettingsError } from './env.server.ts'

/** What every use case gets beside its actor: the database, the clock, and the ports of all rooms. */
export type AppCtx = {
  db: Db
  clock: Clock
  passwords: Passwords
  signIns: SignIns
  fileStore: FileStore
  drawingFont: DrawingFont
  spreadsheets: Spreadsheets
  certificatePrinter: CertificatePrinter
  pause: Pause
  sealSigner: SealSigner
}

if (!env.DATABASE_URL)
  throw new SettingsError(['DATABASE_URL: is not set (npm start sets it for the embedded database)'])

/**
 * Somebody waits for a page. Nobody looks at the jobs, which the supervisor keeps: a database that vanished without a word
 * must not hold them until the network gives up. Whoever gave a command sees it, and some take long.
 */
function choosePatience(): Patience {
  if (cluster.isWorker) return { connectWithinMs: 4_000, answerWithinMs: 4_000 }
  return process.connected ? { connectWithinMs: 10_000, answerWithinMs: 60_000 } : {}
}

const { db } = openDatabase(env.DATABASE_URL, { poolSize: env.DATABASE_POOL_SIZE, ...choosePatience() })

// What answers a request must know this fault from others, and knows no supplier itself.
export { unavailability } from './adapters/database/index.server.ts'

/** Keeps browsers signed in; the web reads its cookie. */
export const signIns: SignIns = createSignIns(db, { secure: env.SECURE_COOKIES })

/** The one place where suppliers are built and handed to the rooms. */
export const app: AppCtx = {
  db,
  clock: systemClock,
  passwords: createPasswords(),
  signIns,
  fileStore: createDiskFiles(path.join(env.DATA_DIR, 'media')),
  drawingFont: createDrawingFont(),
  spreadsheets: createSpreadsheets(),
  certificatePrinter: createCertificatePrinter(),
  pause: (ms) => pause(ms),
  sealSigner: env.LEDGER_KEY_FILE
    ? createSealSigner(env.LEDGER_KEY_FILE, { mayMake: false })
    : createSealSigner(path.join(env.DATA_DIR, 'keys', 'ledger-ed25519.pem')),
}
