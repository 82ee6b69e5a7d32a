import fs from 'node:fs'
import path from 'node:path'
import { type Env, isDemo } from '#app/env.server.ts'
import { type AppLogin, appLogin } from '#prisma/roles.ts'
import { mayStepDown, withAppRole } from './app-role.ts'
import { askOnce } from './ask-once.ts'
import { bringToNewest } from './bring-to-newest.ts'
import { build, needsBuild } from './build.ts'
import { runNode } from './child.ts'
import { say } from './console-words.ts'
import { generateClient, needsClient } from './database-client.ts'
import type { Embedded } from './embedded-postgres.ts'
import { keepEmbedded } from './keep-embedded.ts'

/** What the workers work with. */
export type Prepared = { databaseUrl: string; embedded: Embedded | undefined; demo: boolean }

/** Shows a step while it runs, and how long it took. */
async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  process.stdout.write(`  ${title} … `)
  try {
    const result = await work()
    console.log(say.done(((performance.now() - began) / 1000).toFixed(1)))
    return result
  } catch (error) {
    console.log()
    throw new Error(say.failed(title), { cause: error })
  }
}

/** Makes what is generated from the sources, if it is missing or older than they are. */
export async function prepareSources(env: Env, { dev }: { dev: boolean }): Promise<void> {
  if (needsClient()) await step(say.generate, generateClient)
  if (!dev && needsBuild(env.BUILD_DIR)) await step(say.build, () => build(env.BUILD_DIR))
}

/**
 * Starts or finds the database and brings it to the newest migration. Before an embedded one begins, `onBegin` is given how
 * to stop it, which holds however far it has come, and also when this fails.
 */
export async function prepareDatabase(env: Env, onBegin: (stop: () => Promise<void>) => void): Promise<Prepared> {
  const demo = isDemo(env)
  if (env.DATABASE_URL) {
    console.log(`  ${say.databaseForeign}`)
    return { databaseUrl: await migrateForeign(env, env.DATABASE_URL), embedded: undefined, demo }
  }
  const embedded = await step(say.database, () => {
    const tell = (words: string) => process.stdout.write(`${words} … `)
    const { started, stop } = keepEmbedded(env.DATA_DIR, {
      onFirst: () => tell(say.databaseFirst),
      onSlow: () => tell(say.databaseSlow),
    })
    onBegin(stop)
    return started
  })
  if (embedded.moved) tellMoved(env.DATA_DIR, embedded.dataDir)
  await migrate(embedded.ownerUrl, { password: embedded.appPassword })
  return { databaseUrl: embedded.appUrl, embedded, demo }
}

function tellMoved(wanted: string, actual: string): void {
  console.log(`  ${say.databaseMoved(actual)}`)
  fs.mkdirSync(wanted, { recursive: true })
  fs.writeFileSync(path.join(wanted, 'postgres-is-at.txt'), `${actual}\n`)
}

function migrate(ownerUrl: string, login: AppLogin): Promise<void> {
  return step(say.migrations, () => bringToNewest(ownerUrl, login))
}

/** The address the application uses: with fewer rights than the migrations had, where that can be. */
async function migrateForeign(env: Env, databaseUrl: string): Promise<string> {
  await migrate(env.DATABASE_MIGRATION_URL ?? databaseUrl, appLogin())
  if (await mayStepDown(databaseUrl)) return withAppRole(databaseUrl)
  console.log(`  ${say.oneRole}`)
  return databaseUrl
}

/** Imports the courses; seeds the demo, or sees to it that there is an administrator. Each is safe to repeat. */
export async function prepareContents(env: Env, { databaseUrl, demo }: Prepared): Promise<void> {
  const command = (...words: Array<string>) =>
    runNode({ args: ['app/cli/main.ts', ...words], env: { DATABASE_URL: databaseUrl, DEMO: demo ? '1' : '0' } })
  console.log(`  ${say.content} …`)
  if ((await command('content', 'import', env.CONTENT_DIR)) !== 0) console.log(`  ${say.contentFaults}`)
  if (demo) {
    if (env.DEMO === '1') console.log(`  ${say.demoWarning}`)
    if (await hasPeople(databaseUrl)) return // a process that finds nothing to do takes a second
    console.log(`  ${say.demo} …`)
    if ((await command('demo', 'seed', '--if-empty')) !== 0) throw new Error(say.failed(say.demo))
  } else if ((await command('admin', 'create', '--if-none')) !== 0) {
    throw new Error(say.failed(say.administrator))
  }
}

async function hasPeople(databaseUrl: string): Promise<boolean> {
  const row = await askOnce<{ found: boolean }>(databaseUrl, 'select exists (select from person) as found')
  return row?.found ?? false
}
