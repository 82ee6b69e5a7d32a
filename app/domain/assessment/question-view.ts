import type { QuestionSpec, QuizSpec } from '../lesson/index.ts'
import type { AnswerValue } from './answer.ts'
import type { Attempt } from './attempt.ts'

/** What is true and why: leaves the server only when the answer is in and may be explained. */
export type Explanation = {
  /** ids of the right choices; for `order`, in the right order */
  rightChoices: Array<string>
  rightAnswer: number | boolean | null
  /** choice id → why it is right or wrong */
  whys: Record<string, string>
  why: string | null
  source: QuestionSpec['source']
}

/** One question of a paper as a learner may see it. */
export type QuestionView = {
  id: string
  kind: QuestionSpec['kind']
  promptHtml: string
  points: number
  unit: string | null
  /** a number of this kind, for a message; the same whatever is right; null where no number is asked for */
  example: number | null
  choices: Array<{ id: string; html: string }>
  given: AnswerValue | null
  /** null until it may be told */
  verdict: 'right' | 'partly' | 'wrong' | null
  explanation: Explanation | null
}

/** The paper of an attempt. `explain` says whether reasons may be shown for questions that are answered. */
export function viewPaper(attempt: Attempt, quiz: QuizSpec, explain: boolean): Array<QuestionView> {
  const byId = new Map(quiz.questions.map((question) => [question.id, question]))
  return attempt.paper.flatMap((item) => {
    const question = byId.get(item.questionId)
    return question ? [viewQuestion(question, item.choices, attempt, explain)] : []
  })
}

/** What an attempt asks. `open` are the questions that an answer may still be given to: where reasons come at once, one answer is all. */
export type AttemptPaper = {
  feedback: QuizSpec['feedback']
  questions: Array<QuestionView>
  open: Array<QuestionView>
}

/** The paper of an attempt, for whoever reads its answers: nothing is explained. */
export function paperOf(attempt: Attempt, quiz: QuizSpec): AttemptPaper {
  const questions = viewPaper(attempt, quiz, false)
  const open = quiz.feedback === 'each' ? questions.filter(({ given }) => given === null) : questions
  return { feedback: quiz.feedback, questions, open }
}

function viewQuestion(question: QuestionSpec, order: Array<string>, attempt: Attempt, explain: boolean): QuestionView {
  const given = attempt.answers.find((answer) => answer.questionId === question.id)
  const told = explain && given !== undefined
  return {
    id: question.id,
    kind: question.kind,
    promptHtml: question.promptHtml,
    points: question.points,
    unit: question.unit,
    example: exampleOf(question),
    choices: order.flatMap((id) =>
      question.choices.filter((choice) => choice.id === id).map(({ html }) => ({ id, html })),
    ),
    given: given?.value ?? null,
    verdict: told ? verdictOf(given.points, given.maxPoints) : null,
    explanation: told ? explanationOf(question) : null,
  }
}

// As large as the greatest number of the question, which the reader sees: made from the answer, it would tell of it.
function exampleOf({ kind, promptText }: QuestionSpec): number | null {
  if (kind !== 'number') return null
  const named = (promptText.match(/\d[\d.]*/g) ?? []).map((text) => Number(text.replaceAll('.', '')))
  const digits = Math.floor(Math.log10(Math.max(10, ...named)))
  return 2 * 10 ** Math.min(digits, 9)
}

function verdictOf(points: number, maxPoints: number): 'right' | 'partly' | 'wrong' {
  if (points >= maxPoints) return 'right'
  return points > 0 ? 'partly' : 'wrong'
}

function explanationOf(question: QuestionSpec): Explanation {
  const right = question.kind === 'order' ? question.choices : question.choices.filter((choice) => choice.correct)
  return {
    rightChoices: right.map((choice) => choice.id),
    rightAnswer: question.answer,
    whys: Object.fromEntries(question.choices.flatMap((choice) => (choice.why ? [[choice.id, choice.why]] : []))),
    why: question.why,
    source: question.source,
  }
}
