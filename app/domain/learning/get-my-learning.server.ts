import { getCourseRevision, getLessonRevision } from '../catalogue/index.server.ts'
import type { CourseOutline } from '../catalogue/index.ts'
import type { Db } from '../kernel/index.ts'
import { findPlace } from './lesson-store.server.ts'
import { type CourseProgress, countDone, minutesLeft, type NextStep, nextStep } from './progress.ts'
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

/** The heading at which a person stopped in the lesson that comes next, or null. */
export async function getStoppedAt(ctx: { db: Db }, mine: MyCourse & { personId: string }): Promise<string | null> {
  if (mine.next.kind !== 'lesson') return null
  const place = await findPlace(ctx.db, {
    personId: mine.personId,
    courseKey: mine.course.key,
    lessonKey: mine.next.lesson.key,
  })
  if (!place.heading) return null
  const lesson = await getLessonRevision(ctx, place.lessonRevisionId ?? mine.next.lesson.revisionId)
  return lesson?.headings.find((heading) => heading.id === place.heading)?.text ?? null
}
