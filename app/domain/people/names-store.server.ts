import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

export async function selectNames(
  db: Db,
  personIds: ReadonlyArray<string>,
): Promise<Array<{ id: string; fullName: string }>> {
  return sqlOf(db).query({
    name: 'person-names',
    text: 'select id, full_name as "fullName" from person where id = any($1::uuid[]) and erased_at is null',
    values: [personIds],
  })
}
