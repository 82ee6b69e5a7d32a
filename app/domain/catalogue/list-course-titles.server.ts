import type { Db } from '../kernel/index.ts'
import { listTitleRows } from './title-store.server.ts'

export type CourseTitle = { key: string; title: string }

/** What every published course is called, as a Vietnamese list orders titles: for tables that name them all. A thousand at most. */
export async function listCourseTitles(ctx: { db: Db }): Promise<Array<CourseTitle>> {
  return listTitleRows(ctx.db, 1000)
}
