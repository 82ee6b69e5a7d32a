import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

type Rows = Array<Record<string, unknown>>
export type LearningCopy = { enrolments: Rows; lessons: Rows; ticks: Rows; quizPasses: Rows; certificates: Rows }

/** What this room holds of a person; of each list the newest, `limit` at most. */
export async function selectPersonalData(db: Db, personId: string, limit: number): Promise<LearningCopy> {
  const list = (text: string) => sqlOf(db).query<Record<string, unknown>>({ text, values: [personId, limit] })
  return {
    enrolments: await list(
      `select course_key as "courseKey", enrolled_at as "enrolledAt", started_at as "startedAt", completed_at as "completedAt",
         withdrawn_at as "withdrawnAt", last_lesson_key as "lastLessonKey", last_active_at as "lastActiveAt"
       from enrolment where person_id = $1 order by enrolled_at desc limit $2`,
    ),
    lessons: await list(
      `select course_key as "courseKey", lesson_key as "lessonKey", opened_at as "openedAt", completed_at as "completedAt",
         heading, video_seconds as "videoSeconds", updated_at as "changedAt"
       from lesson_progress where person_id = $1 order by opened_at desc limit $2`,
    ),
    ticks: await list(
      `select course_key as "courseKey", lesson_key as "lessonKey", checklist_id as "checklistId", item + 1 as item, ticked_at as "tickedAt"
       from checklist_tick where person_id = $1 order by ticked_at desc, lesson_key, item limit $2`,
    ),
    quizPasses: await list(
      `select course_key as "courseKey", quiz_key as "quizKey", score, passed_at as "passedAt"
       from quiz_pass where person_id = $1 order by passed_at desc limit $2`,
    ),
    certificates: await list(
      `select code as "certificateCode", course_title as "courseTitle", holder_name as "holderName", holder_line as "holderLine", lesson_count as "lessonCount",
         issued_at as "issuedAt", revoked_at as "revokedAt", revoked_reason as "reason"
       from certificate where person_id = $1 order by issued_at desc limit $2`,
    ),
  }
}

/** Deletes a person's way through the courses; of certificates the number stays, without whose it was. */
export async function eraseLearningRows(db: Db, personId: string, at: Date): Promise<void> {
  const sql = sqlOf(db)
  await sql.run({ text: 'delete from checklist_tick where person_id = $1', values: [personId] })
  await sql.run({ text: 'delete from quiz_pass where person_id = $1', values: [personId] })
  await sql.run({ text: 'delete from lesson_progress where person_id = $1', values: [personId] })
  await sql.run({ text: 'delete from enrolment where person_id = $1', values: [personId] })
  await sql.run({
    text: `update certificate set holder_name = '', holder_line = '', erased_at = $2 where person_id = $1`,
    values: [personId, at],
  })
}
