import { type Clock, type Day, type Db, DomainError, newId, ok, type Result, refused } from '../kernel/index.ts'
import { type Attempt, nextTry } from './attempt.ts'
import { findBegunAttempt, insertAttempt, listAttemptSummaries } from './attempt-store.server.ts'
import { drawPaper, questionsOf } from './paper.ts'
import { getQuizRevision } from './publish-quiz.server.ts'

export type StartAttempt = { personId: string; quizRevisionId: string; idempotencyKey: string }

/**
 * Opens an attempt, or gives the one that is open: sent twice, or from two tabs, it is one attempt.
 * Call it in a transaction that holds `attemptsOf` the person. Refused (`wait_until`) when the tries of the round are used up.
 * Errors: `conflict` when the key belongs to another quiz.
 */
export async function startAttempt(
  ctx: { db: Db; clock: Clock },
  input: StartAttempt,
): Promise<Result<Attempt, { code: 'wait_until'; from: Day }>> {
  const { db } = ctx
  const revision = await getQuizRevision(ctx, input.quizRevisionId)
  const { courseKey, quizKey } = revision
  const begun = await findBegunAttempt(db, { ...input, courseKey, quizKey })
  if (begun && (begun.quizKey !== quizKey || begun.courseKey !== courseKey))
    throw new DomainError('conflict', 'attempt_key_reused')
  if (begun) return ok(begun)

  const earlier = await listAttemptSummaries(db, input.personId, courseKey, quizKey)
  const allowed = nextTry(earlier, revision.spec.attempts, ctx.clock.now())
  if (!allowed.open) return refused({ code: 'wait_until', from: allowed.from })
  const id = newId()
  const paper = drawPaper(revision.spec, id)
  const maxPoints = questionsOf(paper, revision.spec).reduce((sum, question) => sum + question.points, 0)
  const attempt = await insertAttempt(db, {
    ...input,
    id,
    courseKey,
    quizKey,
    round: allowed.round,
    paper,
    startedAt: ctx.clock.now(),
    maxPoints,
  })
  return ok(attempt)
}
