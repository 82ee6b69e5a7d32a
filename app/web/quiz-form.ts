import { type AnswerProblem, type AnswerValue, type QuestionView, readAnswer } from '#app/domain/assessment/index.ts'
import { fieldNames, type QuizProblems } from '#app/ui/quiz/question-view-data.ts'

export type ReadAnswers = { answers: Array<{ questionId: string; value: AnswerValue }>; problems: QuizProblems }

/** Reads the answers to some questions out of a form; what cannot be read is told by question, and what was typed goes back with it. */
export function readAnswers(form: FormData, questions: Array<QuestionView>): ReadAnswers {
  const read: ReadAnswers = { answers: [], problems: { codes: {}, typed: typedIn(form) } }
  for (const question of questions) {
    const result = readOne(form, question)
    if (result.ok) read.answers.push({ questionId: question.id, value: result.value })
    else read.problems.codes[question.id] = result.problem
  }
  return read
}

function readOne(
  form: FormData,
  question: QuestionView,
): { ok: true; value: AnswerValue } | { ok: false; problem: AnswerProblem } {
  const places = question.choices.map(({ id }): [string, string] => [
    id,
    textOf(form.get(fieldNames.place(question.id, id))),
  ])
  return readAnswer(question, {
    chosen: form.getAll(fieldNames.chosen(question.id)).map(textOf).filter(Boolean),
    number: textOf(form.get(fieldNames.number(question.id))).slice(0, 40),
    places: Object.fromEntries(places.filter(([, place]) => place !== '')),
  })
}

function typedIn(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())].filter((name) => /^[ano]\./.test(name))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(textOf).join(', ')]))
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}
