import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import { type LessonId, type LessonPlace, type PlaceRow, placeColumns, placeOf } from './lesson-store.server.ts'
import type { CourseProgress } from './progress.ts'
import { type ProgressRow, progressColumns, progressOf } from './progress-store.server.ts'

type StandingRow = PlaceRow & { published_id: string | null } & (ProgressRow | { course_key: null })

/**
 * How far somebody is in a course, where in one of its lessons, and which revision of the course its address shows, in one
 * round trip: every page of a lesson asks all three.
 */
export async function findStanding(
  db: Db,
  id: LessonId & { courseSlug: string },
): Promise<{ progress: CourseProgress | null; place: LessonPlace; publishedId: string | null }> {
  const row = await sqlOf(db).one<StandingRow>({
    name: 'lesson-standing',
    reads: true,
    text: `select ${progressColumns}, ${placeColumns},
             (select revision_id from published_course where slug = $4) as published_id from (select 1) one
           left join enrolment e on e.person_id = $1 and e.course_key = $2 and e.withdrawn_at is null
           left join lesson_progress l on l.person_id = $1 and l.course_key = $2 and l.lesson_key = $3`,
    values: [id.personId, id.courseKey, id.lessonKey, id.courseSlug],
  })
  return {
    progress: row && row.course_key !== null ? progressOf(row) : null,
    place: placeOf(row),
    publishedId: row?.published_id ?? null,
  }
}
