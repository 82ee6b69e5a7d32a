import type { Db } from '#app/domain/kernel/index.ts'
import type { PrismaOfDb } from './prisma.server.ts'
import { lockText, type Sql } from './sql.server.ts'

export type Handle = { sql: Sql; prisma: () => PrismaOfDb }

const handles = new WeakMap<Db, Handle>()

/** The opaque thing that rooms pass on, with what only a store takes out of it. */
export function makeDb(handle: Handle, transaction: Db['transaction']): Db {
  const db = Object.freeze({ transaction }) as Db // the brand exists in the types alone
  handles.set(db, handle)
  return db
}

/** Plain SQL on `db`: inside a transaction, part of it. */
export function sqlOf(db: Db): Sql {
  return handleOf(db).sql
}

/** Prisma on `db`: inside a transaction, part of it. */
export function prismaOf(db: Db): PrismaOfDb {
  return handleOf(db).prisma()
}

/** Runs `work` on the same transaction without savepoints: what begins one inside joins it, and what fails there fails the whole, caught or not. */
export async function withoutSavepoints<T>(db: Db, work: (joined: Db) => Promise<T>): Promise<T> {
  const failures: Array<unknown> = []
  const { sql } = handleOf(db)
  const joined: Db = makeDb(handleOf(db), async (inner, options) => {
    try {
      if (options?.lock) await sql.run({ text: lockText(options.lock) })
      return await inner(joined)
    } catch (error) {
      failures.push(error)
      throw error
    }
  })
  const result = await work(joined)
  if (failures.length > 0) throw failures[0]
  return result
}

function handleOf(db: Db): Handle {
  const handle = handles.get(db)
  if (!handle) throw new TypeError('this Db was not made by openDatabase')
  return handle
}
