import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

/** `shortTitle` stands where place is short. */
export type CourseTitle = { key: string; title: string; shortTitle: string }

export type LessonTitleRow = { courseKey: string; lessonKey: string; title: string }

/** What lessons of these courses are called in their newest revision, those taken out of the course too. */
export async function listLessonTitleRows(db: Db, courseKeys: ReadonlyArray<string>): Promise<Array<LessonTitleRow>> {
  return sqlOf(db).query({
    name: 'lesson-titles',
    text: `select distinct on (course_key, lesson_key) course_key as "courseKey", lesson_key as "lessonKey", title
           from lesson_revision where course_key = any($1::text[]) order by course_key, lesson_key, number desc`,
    values: [courseKeys],
  })
}

export async function listTitleRows(db: Db, limit: number): Promise<Array<CourseTitle>> {
  return sqlOf(db).query({
    name: 'course-titles',
    text: `select c.key, r.title, coalesce(r.short_title, r.title) as "shortTitle" from course c join course_revision r on r.id = c.published_id
           order by r.title collate "vi-x-icu", c.key limit $1`,
    values: [limit],
  })
}
