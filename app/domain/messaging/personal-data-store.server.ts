import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

/** Everything a person was told, newest first, `limit` at most. */
export async function selectMessages(db: Db, personId: string, limit: number): Promise<Array<Record<string, unknown>>> {
  return sqlOf(db).query({
    text: `select template, data ->> 'course' as "courseTitle", created_at as "createdAt", read_at as "readAt"
           from outbox_message where person_id = $1 order by id desc limit $2`,
    values: [personId, limit],
  })
}

export async function deleteMessages(db: Db, personId: string): Promise<void> {
  await sqlOf(db).run({ text: 'delete from outbox_message where person_id = $1', values: [personId] })
}
