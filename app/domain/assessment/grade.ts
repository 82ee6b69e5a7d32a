import type { QuestionSpec, QuizSpec } from '../lesson/index.ts'
import type { AnswerValue } from './answer.ts'

/** The points an answer earns, 0 to `question.points`. */
export function gradeAnswer(question: QuestionSpec, value: AnswerValue): number {
  return question.points * shareRight(question, value)
}

/** Per cent of the points, rounded down: 69,9 % does not pass at 70 %. */
export function scoreOf(points: number, maxPoints: number): number {
  // A thousandth of slack, so that thirds that add up to a whole are a whole.
  return maxPoints === 0 ? 0 : Math.floor((points / maxPoints) * 100 + 1e-9)
}

/** What passing takes: `pass` per cent of the points. `needed` of the `asked` questions answered right are enough; null when they weigh differently. */
export type PassMark = { pass: number; needed: number | null; asked: number }

/** How many questions, all of one weight, must be right for a score of `pass` per cent: told wherever a quiz is spoken of. */
export function countNeeded(asked: number, pass: number): number {
  let needed = 0
  while (needed < asked && scoreOf(needed, asked) < pass) needed += 1
  return needed
}

/** The pass mark of a quiz, as its questions weigh. */
export function passMarkOf(quiz: Pick<QuizSpec, 'pass' | 'draw' | 'questions'>): PassMark {
  const asked = quiz.draw ?? quiz.questions.length
  const even = quiz.questions.every(({ points }) => points === quiz.questions[0]?.points)
  return { pass: quiz.pass, needed: even ? countNeeded(asked, quiz.pass) : null, asked }
}

/**
 * What an attempt earned, in the unit of its pass mark: `right` of the asked questions, to a tenth rounded down, null when they
 * weigh differently; `score` in per cent.
 */
export type QuizResult = { score: number; right: number | null }

type Earned = { score: number | null; points: number | null; maxPoints: number }

/** The result of an attempt, null before it is handed in. */
export function resultOf(mark: PassMark, { score, points, maxPoints }: Earned): QuizResult | null {
  if (score === null || points === null) return null
  const even = mark.needed !== null && maxPoints > 0
  return { score, right: even ? Math.floor((points / maxPoints) * mark.asked * 10 + 1e-9) / 10 : null }
}

function shareRight(question: QuestionSpec, value: AnswerValue): number {
  if ('truth' in value) return question.answer === value.truth ? 1 : 0
  if ('number' in value)
    return typeof question.answer === 'number' && within(value.number, question.answer, question.tolerance) ? 1 : 0
  if ('order' in value) return question.choices.every((choice, place) => value.order[place] === choice.id) ? 1 : 0
  return shareOfChoices(question, value.choices)
}

function within(given: number, right: number, tolerance: number): boolean {
  return Math.abs(given - right) <= tolerance + Math.abs(right) * 1e-12
}

function shareOfChoices(question: QuestionSpec, chosen: Array<string>): number {
  const right = question.choices.filter((choice) => choice.correct).map((choice) => choice.id)
  const hits = chosen.filter((id) => right.includes(id)).length
  const misses = chosen.length - hits
  if (hits === right.length && misses === 0) return 1
  return question.partial && question.kind === 'multiple' ? Math.max(0, hits - misses) / right.length : 0
}
