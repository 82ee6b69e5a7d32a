import type { QuestionSpec } from './document.ts'

/** Shares (0 to 1) of the points of single-choice questions that a learner gets who knows nothing but a habit. */
export type AnswerBias = { questions: number; points: number; longest: number; shortest: number; first: number }

/**
 * Measures what always choosing the longest choice, the shortest, and the first as written, would earn. Where several are
 * as long, the learner takes any of them, and the measure is what that earns on average.
 */
export function answerBias(questions: ReadonlyArray<QuestionSpec>): AnswerBias {
  const single = questions.filter((question) => question.kind === 'single' && question.choices.length > 0)
  const points = single.reduce((sum, question) => sum + question.points, 0)
  const share = (chance: (question: QuestionSpec) => number) =>
    points === 0 ? 0 : single.reduce((sum, question) => sum + question.points * chance(question), 0) / points
  return {
    questions: single.length,
    points,
    longest: share((question) => lengthIsRight(question, Math.max)),
    shortest: share((question) => lengthIsRight(question, Math.min)),
    first: share((question) => (question.choices[0]?.correct ? 1 : 0)),
  }
}

function lengthIsRight({ choices }: QuestionSpec, pick: (...lengths: Array<number>) => number): number {
  const length = (text: string) => [...text].length
  const wanted = pick(...choices.map((choice) => length(choice.text)))
  const taken = choices.filter((choice) => length(choice.text) === wanted)
  return taken.filter((choice) => choice.correct).length / taken.length
}
