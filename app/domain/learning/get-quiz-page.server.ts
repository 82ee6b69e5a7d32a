import { getQuizStanding, type QuizStanding } from '../assessment/index.server.ts'
import { findQuiz, type QuizAddress, type QuizPlace } from './answer-quiz.server.ts'
import type { LearningCtx } from './walk.server.ts'
import { nextStep, type NextStep } from './progress.ts'
import { findProgress } from './progress-store.server.ts'

/** A quiz as one learner meets it, and where the way goes on from it. */
export type QuizPage = { place: QuizPlace; standing: QuizStanding; onward: NextStep | null }

/** Errors: `not_found`. */
export async function getQuizPage(ctx: LearningCtx, input: QuizAddress & { attemptId: string | null }): Promise<QuizPage> {
  const place = await findQuiz(ctx, input)
  const { personId } = ctx.actor
  const [standing, progress] = await Promise.all([
    getQuizStanding(ctx, { personId, courseKey: place.course.key, quizKey: place.quizKey, quizRevisionId: place.quizRevisionId, attemptId: input.attemptId }),
    findProgress(ctx.db, personId, place.course.key),
  ])
  return { place, standing, onward: progress ? nextStep(place.course, progress) : null }
}
