import fs from 'node:fs'
import path from 'node:path'
import { readEnv } from '#app/env.server.ts'
import { runNode } from '#app/start/child.ts'
import { giveBackMemory } from '#app/start/give-back.ts'
import { prepareDatabase, prepareSources } from '#app/start/prepare.ts'
import { supervise } from '#app/start/supervisor.ts'

export type Ready = { postmaster: number }

/** What `npm start` does, with a worker that also knows the constant page. Tells its parent when it answers. */
const env = readEnv(process.env)
await prepareSources(env, { dev: false })
let stopDatabase = async () => {}
const { databaseUrl, embedded } = await prepareDatabase(env, (stop) => {
  stopDatabase = stop
})
const childEnv = {
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  DEMO: '0',
  LOG_LEVEL: 'warn',
  NODE_COMPILE_CACHE: 'node_modules/.cache/compile',
  MALLOC_ARENA_MAX: '1',
}
const data = path.resolve(env.DATA_DIR, 'learners.json')
const steps = [
  ['app/cli/main.ts', 'content', 'import', env.CONTENT_DIR],
  ['tests/bench/seed-learners.ts', data],
  ['app/cli/main.ts', 'ledger', 'seal'],
]
try {
  // A second server on the same data finds them there.
  for (const args of fs.existsSync(data) ? [] : steps)
    if ((await runNode({ args, env: childEnv })) !== 0) throw new Error(`${args.join(' ')} failed`)
} catch (error) {
  await stopDatabase()
  throw error
}
const supervisor = supervise(env, childEnv, 'tests/bench/worker.ts')
await supervisor.listening
giveBackMemory()
process.send?.({ postmaster: embedded?.pid ?? 0 } satisfies Ready)

async function stop(): Promise<void> {
  await supervisor.stop()
  await stopDatabase()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('disconnect', () => void stop())
