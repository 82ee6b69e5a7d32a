import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { QuizSpec } from '../lesson/index.ts'
import type { QuizRevision } from './quiz-revision.ts'

type QuizRow = { id: string; course_key: string; quiz_key: string; number: number; spec: QuizSpec }

export async function findQuizRevision(db: Db, id: string): Promise<QuizRevision | null> {
  const row = await sqlOf(db).one<QuizRow>({
    name: 'quiz-revision',
    text: 'select id, course_key, quiz_key, number, spec from quiz_revision where id = $1',
    values: [id],
  })
  return row
    ? { id: row.id, courseKey: row.course_key, quizKey: row.quiz_key, number: row.number, spec: row.spec }
    : null
}

type NewQuizRevision = { id: string; courseKey: string; sourceHash: string; spec: QuizSpec; createdAt: Date }

/** Adds revisions of one course's quizzes, leaving out those that are there already; answers with the id of each, in order. */
export async function insertQuizRevisions(db: Db, rows: Array<NewQuizRevision>): Promise<Array<string>> {
  if (rows.length === 0) return []
  const columns = [
    rows.map((row) => row.id),
    rows.map((row) => row.courseKey),
    rows.map((row) => row.spec.id),
    rows.map((row) => row.sourceHash),
    rows.map((row) => JSON.stringify(row.spec)),
    rows.map((row) => row.createdAt.toISOString()),
  ]
  const sql = sqlOf(db)
  await sql.run({
    text: `insert into quiz_revision (id, course_key, quiz_key, number, source_hash, spec, created_at)
           select given.id, given.course_key, given.quiz_key,
             1 + coalesce((select max(q.number) from quiz_revision q where q.course_key = given.course_key and q.quiz_key = given.quiz_key), 0),
             given.source_hash, given.spec, given.created_at
           from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[])
             as given (id, course_key, quiz_key, source_hash, spec, created_at)
           on conflict (course_key, quiz_key, source_hash) do nothing`,
    values: columns,
  })
  const found = await sql.query<{ id: string }>({
    text: `select q.id from unnest($1::text[], $2::text[], $3::text[]) with ordinality as given (course_key, quiz_key, source_hash, at)
           join quiz_revision q using (course_key, quiz_key, source_hash) order by given.at`,
    values: columns.slice(1, 4),
  })
  return found.map((row) => row.id)
}
