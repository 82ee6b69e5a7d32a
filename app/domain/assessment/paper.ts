import type { QuestionSpec, QuizSpec } from '../lesson/index.ts'

/** What one attempt is asked, in the order shown; drawn anew for each attempt, then frozen in it. */
export type Paper = Array<{ questionId: string; choices: Array<string> }>

/** Draws a paper. `seed` decides: the same seed gives the same paper, so that a start sent twice is one paper. */
export function drawPaper(quiz: QuizSpec, seed: string): Paper {
  const random = randomFrom(seed)
  const drawn = quiz.draw !== null || quiz.shuffle ? shuffled(quiz.questions, random) : quiz.questions
  return drawn
    .slice(0, quiz.draw ?? drawn.length)
    .map((question) => ({ questionId: question.id, choices: choiceOrder(question, quiz.shuffle, random) }))
}

/** The questions of a paper, as the frozen revision has them. */
export function questionsOf(paper: Paper, quiz: QuizSpec): Array<QuestionSpec> {
  const byId = new Map(quiz.questions.map((question) => [question.id, question]))
  return paper.flatMap(({ questionId }) => byId.get(questionId) ?? [])
}

function choiceOrder(question: QuestionSpec, shuffle: boolean, random: () => number): Array<string> {
  const ids = question.choices.map((choice) => choice.id)
  if (question.kind !== 'order') return shuffle ? shuffled(ids, random) : ids
  // The trainer's order is the answer, and the seed stands on the page: what is drawn must not hang on that order.
  return shuffled([...ids].sort(), random)
}

function shuffled<T>(items: ReadonlyArray<T>, random: () => number): Array<T> {
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

// FNV-1a for the seed, then mulberry32: small, repeatable, and no secret hangs on it.
function randomFrom(seed: string): () => number {
  let state = 2166136261
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
