import type { Db } from '../kernel/index.ts'
import { selectNames } from './names-store.server.ts'

/** Full names by person, of those who are known; for lists of at most a few hundred. The caller has checked who asks. */
export async function listNames(ctx: { db: Db }, personIds: ReadonlyArray<string>): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  return new Map((await selectNames(ctx.db, personIds)).map((row) => [row.id, row.fullName]))
}
