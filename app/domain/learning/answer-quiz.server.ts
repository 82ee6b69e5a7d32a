import type { Actor } from '../access/index.ts'
import {
  type AnswersRead,
  type AnswersRecorded,
  type Attempt,
  attemptsOf,
  findAttempt,
  recordAnswers,
  startAttempt,
} from '../assessment/index.server.ts'
import type { AttemptPaper } from '../assessment/index.ts'
import type { CourseOutline, OutlineLesson } from '../catalogue/index.ts'
import { type Day, type Db, notFound, type Result } from '../kernel/index.ts'
import { completeCourseIfDone } from './complete-course.server.ts'
import { completeLessonIfPassed } from './complete-lesson.server.ts'
import { findWay } from './find-lesson.server.ts'
import { touchLesson } from './lesson-store.server.ts'
import { lessonsOf } from './progress.ts'
import { keepPass } from './progress-store.server.ts'
import { ensureEnrolled, ensureStarted, type LearningCtx, recordFact, stepIn, type Walk, walk } from './walk.server.ts'

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
  const begin = async (step: Walk) => {
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
  }
  return walk(ctx, place.course, begin, attemptsOf(ctx.actor.personId))
}

/** What became of answers: the paper they were read for, what was read, and, if any were, what was recorded. */
export type QuizAnswered<Read extends AnswersRead> = {
  place: QuizPlace
  paper: AttemptPaper
  read: Read
  done: (AnswersRecorded & { courseCompleted: boolean }) | null
}

/** Answers to an attempt, read by what its paper asks; `submit` hands it in. */
export type AnswersGiven<Read extends AnswersRead> = {
  attemptId: string
  read: (paper: AttemptPaper) => Read
  submit: boolean
}

/**
 * Keeps answers to the quiz at an address, grades them by the frozen revision, and, in the same transaction, enters what
 * follows: the start of the course, the quiz passed, the lesson and the course completed, the certificate. Sent twice, it
 * is once. Errors: `not_found`, `invalid`.
 */
export async function answerQuiz<Read extends AnswersRead>(
  ctx: LearningCtx,
  input: QuizAddress & AnswersGiven<Read>,
): Promise<QuizAnswered<Read>> {
  const { attemptId, read, submit } = input
  const { personId } = ctx.actor
  const answer = async (db: Db) => {
    // Neither needs the other: both are asked along with the lock.
    const finding = [findQuiz({ ...ctx, db }, input), findAttempt(db, personId, attemptId)] as const
    const [place, attempt] = await Promise.all(finding)
    const step = stepIn(db, ctx, place.course)
    const asked = { attempt, courseKey: place.course.key, quizKey: place.quizKey, read, submit }
    const { recorded, ...rest } = await recordAnswers(step, asked)
    if (!recorded) return { ...rest, place, done: null }
    if (!place.started) await ensureStarted(step)
    const isPassed = recorded.finished && recorded.attempt.passed === true
    if (isPassed) await passQuiz(step, place, recorded.attempt)
    return { ...rest, place, done: { ...recorded, courseCompleted: isPassed && (await completeCourseIfDone(step)) } }
  }
  return ctx.db.transaction(answer, { lock: attemptsOf(personId), atOnce: true })
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
