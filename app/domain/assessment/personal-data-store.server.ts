import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { QuizSpec } from '../lesson/index.ts'

/** `answeredAt` of an answer as JSON has it, ISO 8601. */
export type AttemptCopyRow = {
  id: string
  quizRevisionId: string
  courseKey: string
  quizKey: string
  number: number
  startedAt: Date
  submittedAt: Date | null
  points: number | null
  maxPoints: number
  score: number | null
  passed: boolean | null
  answers: Array<{ questionId: string; value: unknown; points: number; maxPoints: number; answeredAt: string }>
}

/** A person's attempts with their answers, newest first. */
export async function selectAttempts(db: Db, personId: string, limit: number): Promise<Array<AttemptCopyRow>> {
  return sqlOf(db).query<AttemptCopyRow>({
    text: `select a.id, a.quiz_revision_id as "quizRevisionId", a.course_key as "courseKey", a.quiz_key as "quizKey", a.number,
             a.started_at as "startedAt", a.submitted_at as "submittedAt", a.points, a.max_points as "maxPoints", a.score, a.passed,
             coalesce((select jsonb_agg(jsonb_build_object('questionId', w.question_id, 'value', w.value, 'points', w.points,
               'maxPoints', w.max_points, 'answeredAt', w.answered_at) order by w.answered_at, w.question_id)
               from answer w where w.person_id = a.person_id and w.attempt_id = a.id), '[]') as answers
           from attempt a where a.person_id = $1 order by a.started_at desc, a.id desc limit $2`,
    values: [personId, limit],
  })
}

export async function selectSpecs(db: Db, revisionIds: Array<string>): Promise<Map<string, QuizSpec>> {
  const rows = await sqlOf(db).query<{ id: string; spec: QuizSpec }>({
    text: 'select id, spec from quiz_revision where id = any($1::uuid[])',
    values: [revisionIds],
  })
  return new Map(rows.map((row) => [row.id, row.spec]))
}

export async function deleteAttempts(db: Db, personId: string): Promise<void> {
  await sqlOf(db).run({ text: 'delete from answer where person_id = $1', values: [personId] })
  await sqlOf(db).run({ text: 'delete from attempt where person_id = $1', values: [personId] })
}
