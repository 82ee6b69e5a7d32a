import { getCourse, getCourseRevision, recallCourse } from '../catalogue/index.server.ts'
import type { CourseOutline, OutlineLesson } from '../catalogue/index.ts'
import { type Db, notFound } from '../kernel/index.ts'
import type { LessonPlace } from './lesson-store.server.ts'
import { type CourseProgress, lessonsOf } from './progress.ts'
import { findStanding } from './standing-store.server.ts'

export type LessonAddress = { courseSlug: string; lessonSlug: string }

/** The place of a lesson, by its key in the published course. */
export type KnownPlace = { lessonKey: string; place: LessonPlace } | null

/** A course as one learner is in it. `progress` is null for a visitor and for who is not in it, `place` for a visitor. */
export type Way = { course: CourseOutline; progress: CourseProgress | null; place: KnownPlace }

/** The course a learner is in, as of the revision they enrolled under; the published one for everybody else. Errors: `not_found` course. */
export async function findCourseFor(
  ctx: { db: Db },
  courseSlug: string,
  personId: string | null,
): Promise<CourseOutline> {
  return (await findWay(ctx, { courseSlug }, personId)).course
}

/** That course, how far the learner is in it, and where in the lesson that bears this address in the published course. Errors: `not_found` course. */
export async function findWay(
  ctx: { db: Db },
  address: { courseSlug: string; lessonSlug?: string },
  personId: string | null,
): Promise<Way> {
  const recalled = personId === null ? null : await recallCourse(ctx, address.courseSlug)
  if (recalled && personId !== null) {
    const found = await standIn(ctx, recalled, address, personId)
    if (found.publishedId === recalled.revisionId) return found
  }
  const published = await getCourse(ctx, address.courseSlug)
  if (!published) throw notFound('course')
  return personId === null
    ? { course: published, progress: null, place: null }
    : standIn(ctx, published, address, personId)
}

async function standIn(
  ctx: { db: Db },
  published: CourseOutline,
  { courseSlug, lessonSlug }: { courseSlug: string; lessonSlug?: string },
  personId: string,
): Promise<Way & { publishedId: string | null }> {
  const lessonKey = lessonsOf(published).find((one) => one.slug === lessonSlug)?.key ?? ''
  const asked = { personId, courseKey: published.key, courseSlug, lessonKey }
  const { progress, place, publishedId } = await findStanding(ctx.db, asked)
  return { course: await courseOf(ctx, published, progress), progress, place: { lessonKey, place }, publishedId }
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
