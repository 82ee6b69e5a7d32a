import type { CourseOutline } from '../catalogue/index.ts'
import { findCourseFor } from './find-lesson.server.ts'
import { ensureEnrolled, type LearningCtx, walk } from './walk.server.ts'

/**
 * Puts the person in a course; a second time changes nothing. Answers the course as of the edition they are in then. Errors:
 * `not_found` course.
 */
export async function enrol(ctx: LearningCtx, input: { courseSlug: string }): Promise<CourseOutline> {
  const course = await findCourseFor(ctx, input.courseSlug, ctx.actor.personId)
  await walk(ctx, course, ensureEnrolled)
  return course
}
