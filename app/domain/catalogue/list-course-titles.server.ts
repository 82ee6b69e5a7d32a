import type { Db } from '../kernel/index.ts'
import { type CourseTitle, type LessonTitleRow, listLessonTitleRows, listTitleRows } from './title-store.server.ts'

export type { CourseTitle }

/** What every published course is called, as a Vietnamese list orders titles: for tables that name them all. A thousand at most. */
export async function listCourseTitles(ctx: { db: Db }): Promise<Array<CourseTitle>> {
  return listTitleRows(ctx.db, 1000)
}

/** What the lessons of a few courses are called now, or were when they were last taught. */
export async function listLessonTitles(
  ctx: { db: Db },
  courseKeys: ReadonlyArray<string>,
): Promise<Array<LessonTitleRow>> {
  return courseKeys.length === 0 ? [] : listLessonTitleRows(ctx.db, courseKeys)
}
