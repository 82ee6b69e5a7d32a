import type { Actor, PersonActor } from '../access/index.ts'
import {
  type AttemptPaper,
  getAttemptPaper,
  getQuizRules,
  getQuizStanding,
  type QuizStanding,
} from '../assessment/index.server.ts'
import { type Clock, type Db, notFound } from '../kernel/index.ts'
import { findQuiz, type QuizAddress, type QuizPlace } from './answer-quiz.server.ts'
import { lessonsOf, type NextStep, nextStep } from './progress.ts'
import { findProgress } from './progress-store.server.ts'

/** A quiz as somebody meets it, and where the way goes on from it. A visitor sees its rules alone. */
export type QuizPage = {
  place: QuizPlace
  rules: QuizStanding['rules']
  standing: QuizStanding | null
  onward: NextStep | null
}

/** Errors: `not_found`. */
export async function getQuizPage(ctx: { db: Db; clock: Clock; actor: Actor }, input: QuizAddress): Promise<QuizPage> {
  const place = await findQuiz(ctx, input)
  if (ctx.actor.kind !== 'person')
    return { place, rules: await getQuizRules(ctx, place.quizRevisionId), standing: null, onward: null }
  const { personId } = ctx.actor
  const { quizKey, quizRevisionId } = place
  const [standing, progress] = await Promise.all([
    getQuizStanding(ctx, {
      personId,
      courseKey: place.course.key,
      quizKey,
      quizRevisionId,
      lessonKeys: lessonsOf(place.course).map(({ key }) => key),
    }),
    findProgress(ctx.db, personId, place.course.key),
  ])
  return { place, rules: standing.rules, standing, onward: progress ? nextStep(place.course, progress) : null }
}

/** An attempt of the one who asks, at the quiz of an address: by this its answers are read. Errors: `not_found`. */
export async function getQuizPaper(
  ctx: { db: Db; actor: PersonActor },
  input: QuizAddress & { attemptId: string },
): Promise<AttemptPaper & { place: QuizPlace }> {
  const place = await findQuiz(ctx, input)
  const { personId } = ctx.actor
  const asked = { personId, attemptId: input.attemptId, courseKey: place.course.key, quizKey: place.quizKey }
  const paper = await getAttemptPaper(ctx, asked)
  if (!paper) throw notFound('attempt')
  return { ...paper, place }
}
