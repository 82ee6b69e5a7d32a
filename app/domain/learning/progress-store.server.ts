import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { CourseProgress } from './progress.ts'

export type ProgressRow = {
  course_key: string
  course_revision_id: string | null
  enrolled_at: Date | null
  started_at: Date | null
  completed_at: Date | null
  last_lesson_key: string | null
  done_lessons: Array<string>
  passed_quizzes: Array<string>
  certificate_id: string | null
}

/** Columns of a `ProgressRow`; `e` is the row of enrolment. */
export const progressColumns = `e.course_key, e.course_revision_id, e.enrolled_at, e.started_at, e.completed_at, e.last_lesson_key,
  array(select l.lesson_key from lesson_progress l where l.person_id = e.person_id and l.course_key = e.course_key and l.completed_at is not null) as done_lessons,
  array(select q.quiz_key from quiz_pass q where q.person_id = e.person_id and q.course_key = e.course_key) as passed_quizzes,
  (select c.id from certificate c where c.person_id = e.person_id and c.course_key = e.course_key) as certificate_id`

export async function findProgress(db: Db, personId: string, courseKey: string): Promise<CourseProgress | null> {
  const [row] = await sqlOf(db).query<ProgressRow>({
    name: 'course-progress',
    text: `select ${progressColumns} from enrolment e where e.person_id = $1 and e.course_key = $2 and e.withdrawn_at is null`,
    values: [personId, courseKey],
  })
  return row ? progressOf(row) : null
}

/** The courses a person is in, last active first; 50 at most. */
export async function listProgress(db: Db, personId: string): Promise<Array<CourseProgress>> {
  const rows = await sqlOf(db).query<ProgressRow>({
    name: 'my-progress',
    text: `select ${progressColumns} from enrolment e where e.person_id = $1 and e.withdrawn_at is null order by e.last_active_at desc limit 50`,
    values: [personId],
  })
  return rows.map(progressOf)
}

export type NewEnrolment = { personId: string; courseKey: string; courseRevisionId: string; at: Date }

/** Enrols, unless enrolled: `true` when this call did it. */
export async function insertEnrolment(db: Db, row: NewEnrolment): Promise<boolean> {
  const rows = await sqlOf(db).query({
    name: 'enrolment-insert',
    text: `insert into enrolment (person_id, course_key, course_revision_id, enrolled_at, last_active_at) values ($1, $2, $3, $4, $4)
           on conflict (person_id, course_key) do nothing returning course_key`,
    values: [row.personId, row.courseKey, row.courseRevisionId, row.at],
  })
  return rows.length > 0
}

/** Enrols and marks as started, each once: which of them this call did. */
export async function startEnrolment(db: Db, row: NewEnrolment): Promise<{ enrolled: boolean; started: boolean }> {
  const done = await sqlOf(db).one<{ enrolled: boolean }>({
    name: 'enrolment-start',
    text: `insert into enrolment as e (person_id, course_key, course_revision_id, enrolled_at, started_at, last_active_at)
           values ($1, $2, $3, $4, $4, $4)
           on conflict (person_id, course_key) do update
             set started_at = excluded.started_at, last_active_at = excluded.last_active_at where e.started_at is null
           returning (xmax = 0) as enrolled`,
    values: [row.personId, row.courseKey, row.courseRevisionId, row.at],
  })
  return { enrolled: done?.enrolled ?? false, started: done !== undefined }
}

/** Marks a course as completed, once: `true` when this call did it. */
export async function markCompleted(db: Db, personId: string, courseKey: string, at: Date): Promise<boolean> {
  const rows = await sqlOf(db).query({
    name: 'enrolment-complete',
    text: 'update enrolment set completed_at = $3 where person_id = $1 and course_key = $2 and completed_at is null returning course_key',
    values: [personId, courseKey, at],
  })
  return rows.length > 0
}

/** The best pass of a quiz is kept; `true` when it is the first. */
export async function keepPass(
  db: Db,
  pass: { personId: string; courseKey: string; quizKey: string; attemptId: string; score: number; at: Date },
): Promise<boolean> {
  const [row] = await sqlOf(db).query<{ first: boolean }>({
    name: 'quiz-pass',
    text: `insert into quiz_pass as q (person_id, course_key, quiz_key, attempt_id, score, passed_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (person_id, course_key, quiz_key) do update
             set score = greatest(q.score, excluded.score),
                 attempt_id = case when excluded.score > q.score then excluded.attempt_id else q.attempt_id end
           returning (xmax = 0) as first`,
    values: [pass.personId, pass.courseKey, pass.quizKey, pass.attemptId, pass.score, pass.at],
  })
  return row?.first === true
}

export function progressOf(row: ProgressRow): CourseProgress {
  return {
    courseKey: row.course_key,
    courseRevisionId: row.course_revision_id,
    enrolledAt: row.enrolled_at,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    lastLessonKey: row.last_lesson_key,
    doneLessons: row.done_lessons,
    passedQuizzes: row.passed_quizzes,
    certificateId: row.certificate_id,
  }
}
