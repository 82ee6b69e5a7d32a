import type { Db } from '../kernel/index.ts'
import type { QuizTries } from './attempt.ts'
import { listTries } from './attempt-store.server.ts'

/** How far a person has come with each of these quizzes; those never begun are left out. */
export async function listTriedQuizzes(
  ctx: { db: Db },
  input: { personId: string; courseKey: string; quizKeys: Array<string> },
): Promise<Array<QuizTries>> {
  return input.quizKeys.length === 0 ? [] : listTries(ctx.db, input)
}
