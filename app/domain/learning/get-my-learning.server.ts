import { listTriedQuizzes } from '../assessment/index.server.ts'
import type { QuizTries } from '../assessment/index.ts'
import { getCourseRevision, getLessonRevision } from '../catalogue/index.server.ts'
import type { CourseOutline } from '../catalogue/index.ts'
import type { Db } from '../kernel/index.ts'
import { findPlace } from './lesson-store.server.ts'
import { type CourseProgress, countDone, lessonMinutesLeft, minutesLeft, type NextStep, nextStep } from './progress.ts'
import { findProgress, listProgress } from './progress-store.server.ts'

/** One course on `/me`: where it stands and what to do next. */
export type MyCourse = {
  course: CourseOutline
  progress: CourseProgress
  done: number
  total: number
  minutesLeft: number
  next: NextStep
}

/** The courses of a person, last active first, 50 at most. */
export async function getMyLearning(ctx: { db: Db }, personId: string): Promise<Array<MyCourse>> {
  const all = await listProgress(ctx.db, personId)
  // Revisions never change and are kept in memory: after the first reading this asks the database nothing.
  const outlines = await Promise.all(
    all.map((progress) => (progress.courseRevisionId ? getCourseRevision(ctx, progress.courseRevisionId) : null)),
  )
  return all.flatMap((progress, index) => {
    const course = outlines[index]
    if (!course) return []
    return [
      {
        course,
        progress,
        ...countDone(course, progress),
        minutesLeft: minutesLeft(course, progress),
        next: nextStep(course, progress),
      },
    ]
  })
}

/** How far a person is in one course, or null when they are not in it. */
export async function getCourseProgress(
  ctx: { db: Db },
  input: { personId: string; courseKey: string },
): Promise<CourseProgress | null> {
  return findProgress(ctx.db, input.personId, input.courseKey)
}

/**
 * What `/me` tells of the next step: where somebody stopped in the lesson, what is left of it in minutes, and the quiz to go
 * on with: one that is half done, else one that was not passed.
 */
export type NextDetail = {
  stoppedAt: string | null
  minutesLeft: number | null
  quiz: { key: string; state: 'half_done' | 'failed' } | null
}

export async function getNextDetail(ctx: { db: Db }, mine: MyCourse & { personId: string }): Promise<NextDetail> {
  const { personId, course, next } = mine
  const lesson = next.kind === 'lesson' ? next.lesson : null
  const quizzes = lesson?.quizzes ?? (next.kind === 'final_test' && course.finalTest ? [course.finalTest] : [])
  const open = quizzes.map(({ quizKey }) => quizKey).filter((key) => !mine.progress.passedQuizzes.includes(key))
  const tried = await listTriedQuizzes(ctx, { personId, courseKey: course.key, quizKeys: open })
  const quiz = openQuiz(open, tried)
  if (!lesson) return { stoppedAt: null, minutesLeft: null, quiz }
  const place = await findPlace(ctx.db, { personId, courseKey: course.key, lessonKey: lesson.key })
  const read = await getLessonRevision(ctx, place.lessonRevisionId ?? lesson.revisionId)
  const headings = read?.headings ?? []
  const at = headings.findIndex((heading) => heading.id === place.heading)
  return {
    stoppedAt: headings[at]?.text ?? null,
    minutesLeft: lessonMinutesLeft(lesson.minutes, headings.length, at),
    quiz,
  }
}

function openQuiz(keys: Array<string>, tried: Array<QuizTries>): NextDetail['quiz'] {
  const first = (is: (one: QuizTries) => boolean) => keys.find((key) => tried.some((one) => one.key === key && is(one)))
  const halfDone = first((one) => one.left !== null)
  if (halfDone) return { key: halfDone, state: 'half_done' }
  const failed = first((one) => one.last !== null)
  return failed ? { key: failed, state: 'failed' } : null
}
