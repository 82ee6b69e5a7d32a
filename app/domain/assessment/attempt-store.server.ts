import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db, Lock } from '../kernel/index.ts'
import { answerValueSchema } from './answer.ts'
import type { Attempt, AttemptSummary, GivenAnswer, QuizTries } from './attempt.ts'
import type { Paper } from './paper.ts'

type AttemptRow = {
  id: string
  person_id: string
  quiz_revision_id: string
  course_key: string
  quiz_key: string
  number: number
  round: number
  paper: Paper
  started_at: Date
  submitted_at: Date | null
  points: number | null
  max_points: number
  score: number | null
  passed: boolean | null
  answers: Array<{ q: string; v: unknown; p: number; m: number; t: number }>
}

const columns = `a.id, a.person_id, a.quiz_revision_id, a.course_key, a.quiz_key, a.number, a.round, a.paper, a.started_at, a.submitted_at,
  a.points, a.max_points, a.score, a.passed,
  coalesce((select jsonb_agg(jsonb_build_object('q', w.question_id, 'v', w.value, 'p', w.points, 'm', w.max_points,
     't', extract(epoch from w.answered_at) * 1000))
   from answer w where w.person_id = a.person_id and w.attempt_id = a.id), '[]') as answers`

/** One writer at a time for a person's attempts. */
export function attemptsOf(personId: string): Lock {
  return { space: 7306, key: personId }
}

/** A person's attempt with its answers; null when they have none of this id. */
export async function findAttempt(db: Db, personId: string, attemptId: string): Promise<Attempt | null> {
  return oneAttempt(db, 'attempt-by-id', 'a.id = $2', [personId, attemptId])
}

/** The attempt that was begun under this key, at whatever quiz, else the one that is open at this quiz. */
export async function findBegunAttempt(
  db: Db,
  { personId, idempotencyKey, courseKey, quizKey }: Begun,
): Promise<Attempt | null> {
  const mine = `select * from attempt where person_id = $1`
  const [row] = await sqlOf(db).query<AttemptRow>({
    name: 'attempt-begun',
    text: `select ${columns} from (
             (select m.*, 1 as rank from (${mine} and idempotency_key = $2) m)
             union all
             (select m.*, 2 from (${mine} and course_key = $3 and quiz_key = $4 and submitted_at is null) m)
           ) a order by a.rank, a.started_at desc, a.id desc limit 1`,
    values: [personId, idempotencyKey, courseKey, quizKey],
  })
  return row ? attemptOf(row) : null
}

export type Begun = { personId: string; idempotencyKey: string; courseKey: string; quizKey: string }

/** The newest attempt at a quiz, open or handed in. */
export async function findLastAttempt(
  db: Db,
  personId: string,
  courseKey: string,
  quizKey: string,
): Promise<Attempt | null> {
  return oneAttempt(db, 'attempt-last', 'a.course_key = $2 and a.quiz_key = $3', [personId, courseKey, quizKey])
}

/**
 * A person's attempts at a quiz, newest first: the newest 100, which is more than a round with a limit holds, and of earlier
 * ones the best and one that passed.
 */
export async function listAttemptSummaries(
  db: Db,
  personId: string,
  courseKey: string,
  quizKey: string,
): Promise<Array<AttemptSummary & { points: number | null; maxPoints: number }>> {
  const rows = await sqlOf(db).query<Omit<AttemptRow, 'answers' | 'paper'>>({
    name: 'attempt-summaries',
    text: `select id, number, round, submitted_at, points, max_points, score, passed, quiz_revision_id, started_at from (
             select *, row_number() over (order by started_at desc, id desc) as newest,
               row_number() over (order by score desc nulls last, id) as best,
               row_number() over (order by passed desc nulls last, id) as passing
             from attempt where person_id = $1 and course_key = $2 and quiz_key = $3
           ) a where newest <= 100 or best = 1 or passing = 1 order by started_at desc, id desc`,
    values: [personId, courseKey, quizKey],
  })
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    round: row.round,
    submittedAt: row.submitted_at,
    points: row.points,
    maxPoints: row.max_points,
    score: row.score,
    passed: row.passed,
    quizRevisionId: row.quiz_revision_id,
    startedAt: row.started_at,
  }))
}

export async function listTries(
  db: Db,
  asked: { personId: string; courseKey: string; quizKeys: Array<string> },
): Promise<Array<QuizTries>> {
  return sqlOf(db).query<QuizTries>({
    name: 'quizzes-tried',
    text: `select a.quiz_key as key,
             min(jsonb_array_length(a.paper) - w.given) filter (where a.submitted_at is null and w.given > 0) as left,
             (array_agg(jsonb_build_object('points', a.points, 'maxPoints', a.max_points, 'score', a.score)
                order by a.submitted_at desc) filter (where a.submitted_at is not null))[1] as last
           from attempt a cross join lateral (
             select count(*)::int as given from answer w where w.person_id = a.person_id and w.attempt_id = a.id) w
           where a.person_id = $1 and a.course_key = $2 and a.quiz_key = any($3::text[])
           group by a.quiz_key`,
    values: [asked.personId, asked.courseKey, asked.quizKeys],
  })
}

export async function insertAttempt(
  db: Db,
  attempt: Omit<Attempt, 'answers' | 'submittedAt' | 'points' | 'score' | 'passed' | 'number'> & {
    idempotencyKey: string
  },
): Promise<Attempt> {
  const [row] = await sqlOf(db).query<AttemptRow>({
    name: 'attempt-insert',
    text: `insert into attempt as a (person_id, id, quiz_revision_id, course_key, quiz_key, number, round, paper, started_at, max_points, idempotency_key)
           select $1, $2, $3, $4, $5, 1 + coalesce(max(number), 0), $6, $7, $8, $9, $10
           from attempt where person_id = $1 and quiz_revision_id = $3
           returning ${columns}`,
    values: [
      attempt.personId,
      attempt.id,
      attempt.quizRevisionId,
      attempt.courseKey,
      attempt.quizKey,
      attempt.round,
      JSON.stringify(attempt.paper),
      attempt.startedAt,
      attempt.maxPoints,
      attempt.idempotencyKey,
    ],
  })
  if (!row) throw new Error('an attempt was written and did not come back')
  return attemptOf(row)
}

// $1 to $7: whose, of which attempt, and what was given.
const answersText = `insert into answer (person_id, attempt_id, question_id, value, points, max_points, answered_at)
  select $1, $2, q, v::jsonb, p, m, $7 from unnest($3::text[], $4::text[], $5::float8[], $6::float8[]) as given (q, v, p, m)
  on conflict (person_id, attempt_id, question_id)
  do update set value = excluded.value, points = excluded.points, max_points = excluded.max_points, answered_at = excluded.answered_at`

function answerValues({ personId, id, answers }: NewAnswers): Array<unknown> {
  return [
    personId,
    id,
    answers.map((given) => given.questionId),
    answers.map((given) => JSON.stringify(given.value)),
    answers.map((given) => given.points),
    answers.map((given) => given.maxPoints),
    answers[0]?.answeredAt ?? null,
  ]
}

/** Answers to an attempt, all given at one moment. */
export type NewAnswers = { personId: string; id: string; answers: Array<GivenAnswer> }

/** Writes answers; a later one replaces an earlier one to the same question. */
export async function upsertAnswers(db: Db, given: NewAnswers): Promise<void> {
  await sqlOf(db).later({ name: 'answer-upsert', text: answersText, values: answerValues(given) })
}

/** Writes the last answers, if there are any, and what the attempt earned. */
export async function submitAttempt(
  db: Db,
  given: NewAnswers,
  result: { submittedAt: Date; points: number; score: number; passed: boolean },
): Promise<void> {
  await sqlOf(db).later({
    name: 'attempt-submit',
    text: `with given as (${answersText})
           update attempt set submitted_at = $8, points = $9, score = $10, passed = $11
           where person_id = $1 and id = $2 and submitted_at is null`,
    values: [...answerValues(given), result.submittedAt, result.points, result.score, result.passed],
  })
}

async function oneAttempt(db: Db, name: string, where: string, values: Array<string>): Promise<Attempt | null> {
  const text = `select ${columns} from attempt a where a.person_id = $1 and ${where} order by a.started_at desc, a.id desc limit 1`
  const row = await sqlOf(db).one<AttemptRow>({ name, text, values, reads: true })
  return row ? attemptOf(row) : null
}

function attemptOf(row: AttemptRow): Attempt {
  return {
    id: row.id,
    personId: row.person_id,
    quizRevisionId: row.quiz_revision_id,
    courseKey: row.course_key,
    quizKey: row.quiz_key,
    number: row.number,
    round: row.round,
    paper: row.paper,
    startedAt: row.started_at,
    submittedAt: row.submitted_at,
    points: row.points,
    maxPoints: row.max_points,
    score: row.score,
    passed: row.passed,
    answers: row.answers.map((given) => ({
      questionId: given.q,
      value: answerValueSchema.parse(given.v),
      points: given.p,
      maxPoints: given.m,
      answeredAt: new Date(given.t),
    })),
  }
}
