import type { Actor } from '../access/index.ts'
import { getQuizRules, getQuizStanding, type QuizStanding } from '../assessment/index.server.ts'
import type { Clock, Db } from '../kernel/index.ts'
import { findQuiz, type QuizAddress, type QuizPlace } from './answer-quiz.server.ts'
import { lessonsOf, type NextStep, nextStep } from './progress.ts'
import { findProgress } from './progress-store.server.ts'
import { findWayBack, type WayBack } from './way-back.server.ts'

/** A quiz as somebody meets it, and where the way goes on from it. A visitor sees its rules alone. */
export type QuizPage = {
  place: QuizPlace
  rules: QuizStanding['rules']
  standing: QuizStanding | null
  onward: NextStep | null
  /** when it is passed and that is an earlier lesson */
  wayBack: WayBack | null
}

/** Errors: `not_found`. */
export async function getQuizPage(ctx: { db: Db; clock: Clock; actor: Actor }, input: QuizAddress): Promise<QuizPage> {
  const place = await findQuiz(ctx, input)
  if (ctx.actor.kind !== 'person')
    return { place, rules: await getQuizRules(ctx, place.quizRevisionId), standing: null, onward: null, wayBack: null }
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
  const onward = progress ? nextStep(place.course, progress) : null
  const lessons = lessonsOf(place.course)
  const wayBack =
    standing.passed && progress
      ? await findWayBack(ctx, {
          ...{ personId, course: place.course, progress },
          // The final test stands behind them all.
          from: place.lesson ? lessons.indexOf(place.lesson) + 1 : lessons.length + 1,
          to: onward?.kind === 'lesson' ? onward.number : null,
        })
      : null
  return { place, rules: standing.rules, standing, onward, wayBack }
}
