import { type Env, publicUrl, readEnv, SettingsError } from '#app/env.server.ts'
import { compileCache, endRuns, projectRoot } from './child.ts'
import { drawAccounts, say } from './console-words.ts'
import { giveBackMemory } from './give-back.ts'
import { requireKeyFile } from './key-file.ts'
import { requirePort } from './port.ts'
import { prepareContents, prepareDatabase, prepareSources } from './prepare.ts'

type Stop = (force?: boolean) => Promise<void>

/** Everything that must end with us, newest first. */
const stops: Array<Stop> = []
let stopping: Promise<void> | undefined

/** Ends what runs, the newest first; with `force` also what was asked before and is still about it. */
function stopAll(force = false): Promise<void> {
  endRuns()
  if (force) for (const stop of stops) void stop(true)
  stopping ??= (async () => {
    for (const stop of stops.toReversed()) await stop(force)
  })()
  return stopping
}

function stopOnSignals(): void {
  let asked = 0
  const onSignal = async () => {
    asked += 1
    if (asked > 1) return void stopAll(true) // whoever waits for the first one goes on by this
    console.log(`\n${say.stopping}`)
    await stopAll()
    console.log(say.stopped)
    process.exit(0)
  }
  process.on('SIGINT', () => void onSignal())
  process.on('SIGTERM', () => void onSignal())
}

async function start(env: Env, dev: boolean): Promise<void> {
  requireKeyFile(env)
  await requirePort(env)
  await prepareSources(env, { dev })
  const prepared = await prepareDatabase(env, (stop) => stops.push(stop))
  await prepareContents(env, prepared)
  if (stopping) return
  const childEnv = {
    NODE_ENV: dev ? 'development' : 'production',
    DATABASE_URL: prepared.databaseUrl,
    DEMO: prepared.demo ? '1' : '0',
    LOG_LEVEL: env.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compileCache,
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '1', // glibc would keep what threads gave back, an arena for each
  }
  await serve(env, childEnv, dev)
  if (!prepared.demo && !env.CONTACT_PHONE) console.log(`  ${say.noContact}`)
  console.log(`\n${say.ready(publicUrl(env))}`)
  if (prepared.demo) console.log(drawAccounts(publicUrl(env)))
}

async function serve(env: Env, childEnv: Record<string, string>, dev: boolean): Promise<void> {
  if (dev) {
    Object.assign(process.env, childEnv)
    const { serveDevelopment } = await import('./development.ts')
    const { superviseJobs } = await import('./supervisor.ts')
    const jobs = superviseJobs(childEnv, () => stopping !== undefined)
    stops.push((force = false) => jobs.stop(force))
    stops.push(await serveDevelopment({ ...env, DATABASE_URL: childEnv.DATABASE_URL }))
    return
  }
  console.log(`  ${say.workers(env.WEB_CONCURRENCY)} …`)
  const { supervise } = await import('./supervisor.ts')
  const supervisor = supervise(env, childEnv)
  stops.push(supervisor.stop)
  await supervisor.listening
  giveBackMemory()
}

process.chdir(projectRoot)
stopOnSignals()
try {
  await start(readEnv(process.env), process.argv.includes('--dev'))
} catch (error) {
  if (error instanceof SettingsError) {
    console.error(say.settings(error.message))
    process.exit(2)
  }
  if (!stopping) {
    for (let at: unknown = error; at instanceof Error; at = at.cause)
      console.error(at === error ? `\n${at.message}` : `  ${at.message}`)
    await stopAll()
    process.exit(1)
  }
}
