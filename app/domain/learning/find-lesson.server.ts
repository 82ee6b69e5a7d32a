import { getCourse, getCourseRevision } from '../catalogue/index.server.ts'
import type { CourseOutline, OutlineLesson } from '../catalogue/index.ts'
import { type Db, notFound } from '../kernel/index.ts'
import { type CourseProgress, lessonsOf } from './progress.ts'
import { findProgress } from './progress-store.server.ts'

export type LessonAddress = { courseSlug: string; lessonSlug: string }

/** The course a learner is in, as of the revision they enrolled under; the published one for everybody else. Errors: `not_found` course. */
export async function findCourseFor(
  ctx: { db: Db },
  courseSlug: string,
  personId: string | null,
): Promise<CourseOutline> {
  return (await findWayThrough(ctx, courseSlug, personId)).course
}

/** That course, and how far the learner is in it; null for a visitor and for who is not in it. Errors: `not_found` course. */
export async function findWayThrough(
  ctx: { db: Db },
  courseSlug: string,
  personId: string | null,
): Promise<{ course: CourseOutline; progress: CourseProgress | null }> {
  const course = await getCourse(ctx, courseSlug)
  if (!course) throw notFound('course')
  const progress = personId === null ? null : await findProgress(ctx.db, personId, course.key)
  return { course: await courseOf(ctx, course, progress), progress }
}

/** The course as of the revision somebody enrolled under. */
export async function courseOf(
  ctx: { db: Db },
  published: CourseOutline,
  progress: CourseProgress | null,
): Promise<CourseOutline> {
  const revisionId = progress?.courseRevisionId
  if (!revisionId || revisionId === published.revisionId) return published
  return (await getCourseRevision(ctx, revisionId)) ?? published
}

/** A lesson and its course by their addresses. Errors: `not_found` course or lesson. */
export async function findLessonInCourse(
  ctx: { db: Db; actor: { personId: string } },
  address: LessonAddress,
): Promise<{ course: CourseOutline; lesson: OutlineLesson }> {
  const course = await findCourseFor(ctx, address.courseSlug, ctx.actor.personId)
  const lesson = lessonsOf(course).find((one) => one.slug === address.lessonSlug)
  if (!lesson) throw notFound('lesson')
  return { course, lesson }
}
