import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '#app/adapters/database/index.server.ts'

/** `url` is what the application would use (its role has the application's rights); `ownerUrl` may do everything. */
export type TestDatabase = Database & { name: string; url: string; ownerUrl: string }

const opened: Array<Database> = []
let made = 0

/**
 * An empty database of one's own, with every migration, opened as the application's role. It is closed after the test
 * file and dropped by the next run.
 */
export async function freshDatabase({ poolSize = 3 }: { poolSize?: number } = {}): Promise<TestDatabase> {
  const { ownerUrl, appUrl, template } = inject('postgres')
  made += 1
  const name = `test_${Math.floor(Date.now() / 60_000)}_${process.pid}_${made}`
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`create database "${name}" template "${template}"`)
  } finally {
    await owner.end()
  }
  const url = on(appUrl, name)
  const database = openDatabase(url, { poolSize })
  opened.push(database)
  return { ...database, name, url, ownerUrl: on(ownerUrl, name) }
}

function on(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

afterAll(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()))
})
