import fs from 'node:fs'
import path from 'node:path'
import { startEmbedded } from '#app/start/embedded-postgres.ts'

// What `npm start` does, on data of its own that is new each time. The last run's database may still be running.
const dataDir = process.env.DATA_DIR
if (!dataDir) throw new Error('DATA_DIR names the folder to empty')
if (fs.existsSync(path.join(dataDir, 'postgres/cluster'))) {
  const last = await startEmbedded(dataDir)
  await last.stop()
}
fs.rmSync(dataDir, { recursive: true, force: true })
await import('#app/start/main.ts')
