import { addDays, type Day, vietnamDay } from '../kernel/index.ts'
import type { AnswerValue } from './answer.ts'
import type { Paper } from './paper.ts'

/** One try of a person at a quiz revision. Points and score stand once it is submitted. */
export type Attempt = {
  id: string
  personId: string
  quizRevisionId: string
  courseKey: string
  quizKey: string
  number: number
  round: number
  paper: Paper
  startedAt: Date
  submittedAt: Date | null
  points: number | null
  maxPoints: number
  score: number | null
  passed: boolean | null
  answers: Array<GivenAnswer>
}

export type GivenAnswer = {
  questionId: string
  value: AnswerValue
  points: number
  maxPoints: number
  answeredAt: Date
}

export type AttemptSummary = Pick<
  Attempt,
  'id' | 'number' | 'round' | 'submittedAt' | 'score' | 'passed' | 'quizRevisionId' | 'startedAt'
>

/**
 * What somebody has tried of a quiz: how many questions are `left` of an attempt that is begun, answered in part and not
 * handed in; and what the `last` that was handed in earned.
 */
export type QuizTries = {
  key: string
  left: number | null
  last: Pick<Attempt, 'points' | 'maxPoints' | 'score'> | null
}

/** Whether and how somebody may try again. `left` is how many tries of the round remain, this one included; null without a limit. */
export type NextTry = { open: true; round: number; left: number | null } | { open: false; from: Day }

/**
 * A quiz with a limit has rounds: after the last failed try of a round a new one opens on the next day in Vietnam,
 * so that no learner is ever stuck. Once passed, tries are free practice in the round they are in.
 */
export function nextTry(earlier: Array<AttemptSummary>, limit: number | null, now: Date): NextTry {
  const round = Math.max(1, ...earlier.map((attempt) => attempt.round))
  if (limit === null || earlier.some((attempt) => attempt.passed)) return { open: true, round, left: null }
  const used = earlier.filter((attempt) => attempt.round === round)
  if (used.length < limit) return { open: true, round, left: limit - used.length }
  const lastEnd = Math.max(...used.map((attempt) => (attempt.submittedAt ?? attempt.startedAt).getTime()))
  const from = addDays(vietnamDay(new Date(lastEnd)), 1)
  return vietnamDay(now) >= from ? { open: true, round: round + 1, left: limit } : { open: false, from }
}

/** Whether the reasons behind an `end` quiz may be shown: it was passed, or the round's tries are used up. */
export function mayExplain(
  feedback: 'each' | 'end',
  attempts: Array<AttemptSummary>,
  limit: number | null,
  round: number,
): boolean {
  if (feedback === 'each') return true
  if (attempts.some((attempt) => attempt.passed)) return true
  return (
    limit !== null &&
    attempts.filter((attempt) => attempt.round === round && attempt.submittedAt !== null).length >= limit
  )
}
