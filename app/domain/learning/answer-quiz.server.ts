import type { Actor } from '../access/index.ts'
import {
  type AnswersRecorded,
  type AnswerValue,
  type Attempt,
  recordAnswers,
  startAttempt,
} from '../assessment/index.server.ts'
import type { CourseOutline, OutlineLesson } from '../catalogue/index.ts'
import { type Day, type Db, notFound, type Result } from '../kernel/index.ts'
import { completeCourseIfDone } from './complete-course.server.ts'
import { completeLessonIfPassed } from './complete-lesson.server.ts'
import { findWay } from './find-lesson.server.ts'
import { touchLesson } from './lesson-store.server.ts'
import { lessonsOf } from './progress.ts'
import { keepPass } from './progress-store.server.ts'
import { ensureEnrolled, ensureStarted, type LearningCtx, recordFact, type Walk, walk } from './walk.server.ts'

/** Where a quiz stands: in a lesson, or at the end of the course (`lessonSlug` is then the final test's). */
export type QuizAddress = { courseSlug: string; lessonSlug: string; quizKey?: string }

/** `started`: whoever asks has started the course. */
export type QuizPlace = {
  course: CourseOutline
  lesson: OutlineLesson | null
  quizKey: string
  quizRevisionId: string
  started: boolean
}

/** Finds a quiz by its address; a lesson's first quiz when none is named. Errors: `not_found`. */
export async function findQuiz(ctx: { db: Db; actor: Actor }, address: QuizAddress): Promise<QuizPlace> {
  const { course, progress } = await findWay(ctx, { courseSlug: address.courseSlug }, personOf(ctx.actor))
  const started = progress !== null && progress.startedAt !== null
  if (course.finalTest?.slug === address.lessonSlug) return { course, lesson: null, started, ...course.finalTest }
  const lesson = lessonsOf(course).find((one) => one.slug === address.lessonSlug)
  const quiz = lesson?.quizzes.find((one) => !address.quizKey || one.quizKey === address.quizKey)
  if (!lesson || !quiz) throw notFound('quiz')
  return { course, lesson, started, ...quiz }
}

function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null
}

/** Opens an attempt. Looking at questions is not yet a start of the course; an answer is. */
export async function startQuiz(
  ctx: LearningCtx,
  input: QuizAddress & { key: string },
): Promise<Result<Attempt, { code: 'wait_until'; from: Day }>> {
  const place = await findQuiz(ctx, input)
  return walk(ctx, place.course, async (step) => {
    await ensureEnrolled(step)
    if (place.lesson)
      await touchLesson(step.db, {
        ...lessonId(step, place.lesson),
        lessonRevisionId: place.lesson.revisionId,
        atQuiz: true,
      })
    return startAttempt(step, {
      personId: step.personId,
      quizRevisionId: place.quizRevisionId,
      idempotencyKey: input.key,
    })
  })
}

export type QuizAnswered = AnswersRecorded & { courseCompleted: boolean }

/** What is answered of an attempt; `submit` hands it in. */
export type AnswersGiven = {
  attemptId: string
  answers: Array<{ questionId: string; value: AnswerValue }>
  submit: boolean
}

/** Answers the quiz at an address: see `answerQuizAt`. */
export async function answerQuiz(ctx: LearningCtx, input: QuizAddress & AnswersGiven): Promise<QuizAnswered> {
  return answerQuizAt(ctx, await findQuiz(ctx, input), input)
}

/**
 * Keeps answers, grades them by the frozen revision, and, in the same transaction, enters what follows: the start of
 * the course, the quiz passed, the lesson and the course completed, the certificate. Sent twice, it is once.
 */
export async function answerQuizAt(ctx: LearningCtx, place: QuizPlace, input: AnswersGiven): Promise<QuizAnswered> {
  return walk(ctx, place.course, async (step) => {
    if (!place.started) await ensureStarted(step)
    const recorded = await recordAnswers(step, { ...input, personId: step.personId })
    if (recorded.attempt.courseKey !== place.course.key || recorded.attempt.quizKey !== place.quizKey)
      throw notFound('attempt')
    if (!recorded.finished || !recorded.attempt.passed) return { ...recorded, courseCompleted: false }
    await passQuiz(step, place, recorded.attempt)
    return { ...recorded, courseCompleted: await completeCourseIfDone(step) }
  })
}

async function passQuiz(step: Walk, place: QuizPlace, attempt: Attempt): Promise<void> {
  const pass = {
    personId: step.personId,
    courseKey: place.course.key,
    quizKey: place.quizKey,
    attemptId: attempt.id,
    score: attempt.score ?? 0,
    at: step.at,
  }
  if (await keepPass(step.db, pass))
    await recordFact(step, 'quiz_passed', `quiz:${place.course.key}:${place.quizKey}`, {
      quizKey: place.quizKey,
      ...(place.lesson ? { lessonKey: place.lesson.key } : {}),
    })
  if (place.lesson) await completeLessonIfPassed(step, place.lesson)
}

function lessonId(
  step: Walk,
  lesson: OutlineLesson,
): { personId: string; courseKey: string; lessonKey: string; at: Date } {
  return { personId: step.personId, courseKey: step.course.key, lessonKey: lesson.key, at: step.at }
}
