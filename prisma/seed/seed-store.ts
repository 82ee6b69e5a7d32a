import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '#app/domain/kernel/index.ts'

/** Whether nobody is in the database yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const row = await sqlOf(db).one<{ found: boolean }>({ text: 'select exists (select from person) as found' })
  return !row?.found
}
