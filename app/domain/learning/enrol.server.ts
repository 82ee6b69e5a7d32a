import { getCourse } from '../catalogue/index.server.ts'
import { notFound } from '../kernel/index.ts'
import { ensureEnrolled, type LearningCtx, walk } from './walk.server.ts'

/** Puts the person in a course; a second time changes nothing. Errors: `not_found` course. */
export async function enrol(ctx: LearningCtx, input: { courseSlug: string }): Promise<void> {
  const course = await getCourse(ctx, input.courseSlug)
  if (!course) throw notFound('course')
  await walk(ctx, course, ensureEnrolled)
}
