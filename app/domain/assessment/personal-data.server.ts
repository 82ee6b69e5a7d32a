import type { Db } from '../kernel/index.ts'
import type { QuizSpec } from '../lesson/index.ts'
import { answerValueSchema } from './answer.ts'
import { type AttemptCopyRow, deleteAttempts, selectAttempts, selectSpecs } from './personal-data-store.server.ts'

type AnswerCopy = {
  question: string
  given: string
  points: number
  maxPoints: number
  answeredAt: Date
}
export type AttemptCopy = Omit<AttemptCopyRow, 'id' | 'quizRevisionId' | 'answers'> & { answers: Array<AnswerCopy> }

/** A person's attempts and answers in words, newest first, `limit` at most. What is right is not told. The caller has checked who asks. */
export async function collectPersonalData(
  ctx: { db: Db },
  input: { personId: string; limit: number },
): Promise<{ attempts: Array<AttemptCopy> }> {
  const rows = await selectAttempts(ctx.db, input.personId, input.limit)
  const specs = await selectSpecs(ctx.db, [...new Set(rows.map((row) => row.quizRevisionId))])
  return { attempts: rows.map(({ id: _, quizRevisionId, ...row }) => copyOf(row, specs.get(quizRevisionId))) }
}

/** Deletes a person's attempts and answers. Call it with the transaction's `db`. */
export async function erasePersonalData(ctx: { db: Db }, personId: string): Promise<void> {
  await deleteAttempts(ctx.db, personId)
}

function copyOf(row: Omit<AttemptCopyRow, 'id' | 'quizRevisionId'>, spec: QuizSpec | undefined): AttemptCopy {
  const answers = row.answers.map(({ questionId, value, answeredAt, ...answer }) => {
    const question = spec?.questions.find((one) => one.id === questionId)
    const textOf = (choice: string) => question?.choices.find((one) => one.id === choice)?.text ?? choice
    return {
      question: question?.promptText ?? questionId,
      given: inWords(value, textOf),
      ...answer,
      answeredAt: new Date(answeredAt),
    }
  })
  return { ...row, answers }
}

function inWords(kept: unknown, textOf: (choice: string) => string): string {
  const value = answerValueSchema.parse(kept)
  if ('choices' in value) return value.choices.map(textOf).join('; ')
  if ('order' in value) return value.order.map((choice, at) => `${at + 1}. ${textOf(choice)}`).join(' ')
  if ('truth' in value) return value.truth ? 'đúng' : 'sai'
  return String(value.number)
}
