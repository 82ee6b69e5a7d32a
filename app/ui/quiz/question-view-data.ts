import type { AnswerValue, QuestionView } from '#app/domain/assessment/index.ts'

/** A question as the page has it, with its place on the paper (1 is the first). */
export type QuestionData = QuestionView & { number: number }

/** What a form that was refused had: typed values by field, a code by question. */
export type QuizProblems = { codes: Record<string, string>; typed: Record<string, string> }

export const noProblems: QuizProblems = { codes: {}, typed: {} }

/** The names of a question's fields: choices, number, and the place of one thing in an order. */
export const fieldNames = {
  chosen: (question: string) => `a.${question}`,
  number: (question: string) => `n.${question}`,
  place: (question: string, choice: string) => `o.${question}.${choice}`,
}

/** The ids chosen so far, from what was given before. */
export function chosenOf(given: AnswerValue | null): Array<string> {
  if (!given) return []
  if ('choices' in given) return given.choices
  if ('truth' in given) return [String(given.truth)]
  return 'order' in given ? given.order : []
}
