import type { Clock, Db } from '../kernel/index.ts'
import type { QuizSpec } from '../lesson/index.ts'
import { type Attempt, mayExplain, type NextTry, nextTry } from './attempt.ts'
import { findLastAttempt, listAttemptSummaries } from './attempt-store.server.ts'
import { type PassMark, passMarkOf, type QuizResult, resultOf } from './grade.ts'
import { getQuizRevision } from './publish-quiz.server.ts'
import { type QuestionView, viewPaper } from './question-view.ts'
import { lessonsToReread } from './reread.ts'

/** How somebody stands in a quiz: the attempt in question (open, else the newest), what it asks, and whether another may follow. */
export type QuizStanding = {
  rules: Pick<QuizSpec, 'title' | 'attempts' | 'feedback'> & { mark: PassMark }
  attempt: Omit<Attempt, 'paper' | 'answers'> | null
  questions: Array<QuestionView>
  /** why and what was right may be shown */
  explained: boolean
  next: NextTry
  result: QuizResult | null
  best: QuizResult | null
  passed: boolean
  /** keys of the lessons that the attempt, if it failed, sends back to */
  reread: Array<string>
}

/** Reads the standing of a person in a quiz, by their newest attempt. `lessonKeys`: the lessons of their course, in order. */
export async function getQuizStanding(
  ctx: { db: Db; clock: Clock },
  input: { personId: string; courseKey: string; quizKey: string; quizRevisionId: string; lessonKeys: Array<string> },
): Promise<QuizStanding> {
  const [current, summaries, attempt] = await Promise.all([
    getQuizRevision(ctx, input.quizRevisionId),
    listAttemptSummaries(ctx.db, input.personId, input.courseKey, input.quizKey),
    findLastAttempt(ctx.db, input.personId, input.courseKey, input.quizKey),
  ])
  const { spec } = attempt ? await getQuizRevision(ctx, attempt.quizRevisionId) : current
  const explained =
    attempt !== null &&
    mayExplain(spec.feedback, summaries, spec.attempts, attempt.round) &&
    (spec.feedback === 'each' || attempt.submittedAt !== null)
  const rules = rulesOf(spec)
  return {
    rules,
    attempt: attempt ? { ...attempt } : null,
    questions: attempt ? viewPaper(attempt, spec, explained) : [],
    explained,
    next: nextTry(summaries, current.spec.attempts, ctx.clock.now()),
    result: attempt && resultOf(rules.mark, attempt),
    best: bestOf(rules.mark, summaries),
    passed: summaries.some((one) => one.passed === true),
    reread: attempt ? lessonsToReread(attempt, spec.questions, input.lessonKeys) : [],
  }
}

/** The rules of a quiz, for those who have not begun it: no question, no answer. */
export async function getQuizRules(ctx: { db: Db }, quizRevisionId: string): Promise<QuizStanding['rules']> {
  return rulesOf((await getQuizRevision(ctx, quizRevisionId)).spec)
}

function rulesOf(spec: QuizSpec): QuizStanding['rules'] {
  return {
    title: spec.title,
    attempts: spec.attempts,
    feedback: spec.feedback,
    mark: passMarkOf(spec),
  }
}

function bestOf(mark: PassMark, summaries: Array<Parameters<typeof resultOf>[1]>): QuizResult | null {
  const results = summaries.flatMap((one) => resultOf(mark, one) ?? [])
  return results.toSorted((a, b) => b.score - a.score)[0] ?? null
}
