import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

export async function listTitleRows(db: Db, limit: number): Promise<Array<{ key: string; title: string }>> {
  return sqlOf(db).query({
    name: 'course-titles',
    text: `select c.key, r.title from course c join course_revision r on r.id = c.published_id
           order by r.title collate "vi-x-icu", c.key limit $1`,
    values: [limit],
  })
}
