import fs from 'node:fs'
import path from 'node:path'
import { choosePlace } from '#app/start/embedded-place.ts'
import { startEmbedded } from '#app/start/embedded-postgres.ts'

// What `npm start` does, on data of its own that is new each time. The last run's database may still be running, and where
// only root may enter it lies elsewhere and outlives this folder.
const dataDir = process.env.DATA_DIR
if (!dataDir) throw new Error('DATA_DIR names the folder to empty')
const { dataDir: database } = choosePlace(path.join(dataDir, 'postgres'))
if (fs.existsSync(path.join(database, 'cluster'))) {
  const last = await startEmbedded(dataDir)
  await last.stop()
}
fs.rmSync(database, { recursive: true, force: true })
fs.rmSync(dataDir, { recursive: true, force: true })
await import('#app/start/main.ts')
