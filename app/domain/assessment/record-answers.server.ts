import { type Clock, type Db, DomainError, notFound } from '../kernel/index.ts'
import type { QuizSpec } from '../lesson/index.ts'
import { type AnswerValue, sameAnswer } from './answer.ts'
import type { Attempt, GivenAnswer } from './attempt.ts'
import { submitAttempt, upsertAnswers } from './attempt-store.server.ts'
import { gradeAnswer, scoreOf } from './grade.ts'
import { questionsOf } from './paper.ts'
import { getQuizRevision } from './publish-quiz.server.ts'
import { type AttemptPaper, paperOf } from './question-view.ts'

export type AnswerGiven = { questionId: string; value: AnswerValue }

/** What was read for a paper; `answers` null leaves the attempt as it is. */
export type AnswersRead = { answers: Array<AnswerGiven> | null }

export type RecordAnswers<Read extends AnswersRead> = {
  /** as it stands in this transaction; null is none */
  attempt: Attempt | null
  /** what it must be at */
  courseKey: string
  quizKey: string
  /** reads the answers by what the paper asks; it may be asked twice */
  read: (paper: AttemptPaper) => Read
  /** hand the attempt in; a quiz that explains after each answer hands itself in with its last one */
  submit: boolean
}

/**
 * What became of the answers. `same`: they were there already, nothing changed. `other`: another answer was given before
 * (a second tab, a later change of mind), and that one stands. `finished`: this call handed the attempt in.
 */
export type AnswersRecorded = {
  attempt: Attempt
  outcome: 'recorded' | 'same' | 'other'
  finished: boolean
  missing: Array<string>
}

/**
 * Keeps and grades answers by the frozen revision; `recorded` is null when none were read. Call it in a transaction that
 * holds `attemptsOf` the person. Errors: `not_found` (also of another quiz), `invalid` (a question not on the paper).
 */
export async function recordAnswers<Read extends AnswersRead>(
  ctx: { db: Db; clock: Clock },
  input: RecordAnswers<Read>,
): Promise<{ paper: AttemptPaper; read: Read; recorded: AnswersRecorded | null }> {
  const { attempt } = input
  if (attempt?.courseKey !== input.courseKey || attempt.quizKey !== input.quizKey) throw notFound('attempt')
  const { spec } = await getQuizRevision(ctx, attempt.quizRevisionId)
  const paper = paperOf(attempt, spec)
  const read = input.read(paper)
  const recorded = read.answers && (await record(ctx, { attempt, spec, answers: read.answers, submit: input.submit }))
  return { paper, read, recorded }
}

type Recording = { attempt: Attempt; spec: QuizSpec; answers: Array<AnswerGiven>; submit: boolean }

async function record(ctx: { db: Db; clock: Clock }, input: Recording): Promise<AnswersRecorded> {
  const { attempt, spec } = input
  const given = gradeAll(attempt, spec, input.answers, ctx.clock.now())
  const standing = new Map(attempt.answers.map((answer) => [answer.questionId, answer]))
  const news = given.filter((answer) => {
    const before = standing.get(answer.questionId)
    return !before || !sameAnswer(before.value, answer.value)
  })
  const final = attempt.submittedAt !== null || spec.feedback === 'each'
  if (final && news.some((answer) => standing.has(answer.questionId)))
    return { attempt, outcome: 'other', finished: false, missing: [] }
  if (attempt.submittedAt !== null)
    return { attempt, outcome: news.length > 0 ? 'other' : 'same', finished: false, missing: [] }

  for (const answer of news) standing.set(answer.questionId, answer)
  const missing = attempt.paper.map((item) => item.questionId).filter((id) => !standing.has(id))
  const answers = [...standing.values()]
  const handIn = missing.length === 0 && (input.submit || spec.feedback === 'each')
  const result = handIn ? resultOf(attempt, spec, answers, ctx.clock.now()) : null
  const written = { personId: attempt.personId, id: attempt.id, answers: news }
  if (result) await submitAttempt(ctx.db, written, result)
  else if (news.length > 0) await upsertAnswers(ctx.db, written)
  return {
    attempt: { ...attempt, answers, ...result },
    outcome: news.length > 0 || handIn ? 'recorded' : 'same',
    finished: handIn,
    missing,
  }
}

function gradeAll(attempt: Attempt, spec: QuizSpec, answers: Array<AnswerGiven>, answeredAt: Date): Array<GivenAnswer> {
  const onPaper = new Map(questionsOf(attempt.paper, spec).map((question) => [question.id, question]))
  return answers.map(({ questionId, value }) => {
    const question = onPaper.get(questionId)
    if (!question) throw new DomainError('invalid', 'question_not_on_paper')
    return { questionId, value, points: gradeAnswer(question, value), maxPoints: question.points, answeredAt }
  })
}

function resultOf({ maxPoints }: Attempt, spec: QuizSpec, answers: Array<GivenAnswer>, submittedAt: Date) {
  const points = answers.reduce((sum, answer) => sum + answer.points, 0)
  const score = scoreOf(points, maxPoints)
  return { submittedAt, points, score, passed: score >= spec.pass }
}
