import type { Db } from '../kernel/index.ts'
import { listFailedKeys } from './attempt-store.server.ts'

/** Which of these quizzes a person has handed in without passing. The caller leaves out those passed another time. */
export async function listFailedQuizzes(
  ctx: { db: Db },
  input: { personId: string; courseKey: string; quizKeys: Array<string> },
): Promise<Array<string>> {
  return input.quizKeys.length === 0 ? [] : listFailedKeys(ctx.db, input)
}
