import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import { type LessonId, type LessonPlace, type PlaceRow, placeColumns, placeOf } from './lesson-store.server.ts'
import type { CourseProgress } from './progress.ts'
import { type ProgressRow, progressColumns, progressOf } from './progress-store.server.ts'

type StandingRow = PlaceRow & (ProgressRow | { course_key: null })

/** How far somebody is in a course, and where in one of its lessons, in one round trip: every page of a lesson asks both. */
export async function findStanding(
  db: Db,
  id: LessonId,
): Promise<{ progress: CourseProgress | null; place: LessonPlace }> {
  const row = await sqlOf(db).one<StandingRow>({
    name: 'lesson-standing',
    text: `select ${progressColumns}, ${placeColumns} from (select 1) one
           left join enrolment e on e.person_id = $1 and e.course_key = $2 and e.withdrawn_at is null
           left join lesson_progress l on l.person_id = $1 and l.course_key = $2 and l.lesson_key = $3`,
    values: [id.personId, id.courseKey, id.lessonKey],
  })
  return { progress: row && row.course_key !== null ? progressOf(row) : null, place: placeOf(row) }
}
