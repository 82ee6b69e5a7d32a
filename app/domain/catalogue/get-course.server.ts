import type { Db } from '../kernel/index.ts'
import type { CoursePage, LessonView } from './course.ts'
import { keepRecent } from './kept.ts'
import { findCourseRevision, findLessonRevision, findPublishedId } from './revision-store.server.ts'

// A revision never changes, only the address of its course may: every worker knows a new one within a minute.
const keepCourse = keepRecent<CoursePage>(100, 60)
const keepLesson = keepRecent<LessonView>(300, 3600)

/** The published course at an address, or null. */
export async function getCourse(ctx: { db: Db }, slug: string): Promise<CoursePage | null> {
  const revisionId = await findPublishedId(ctx.db, slug)
  if (revisionId === null) return null
  lastShown.set(slug, revisionId)
  return getCourseRevision(ctx, revisionId)
}

// As many as there are courses: only what was found comes in.
const lastShown = new Map<string, string>()

/**
 * The course that an address showed when it was last asked for, without asking again; null when it never was. It may have
 * another revision by now: who goes on with it makes sure in its own query (view `published_course`), and saves one.
 */
export async function recallCourse(ctx: { db: Db }, slug: string): Promise<CoursePage | null> {
  const revisionId = lastShown.get(slug)
  return revisionId === undefined ? null : getCourseRevision(ctx, revisionId)
}

/** A course as of one revision, also an old one that somebody is still in; or null. */
export async function getCourseRevision(ctx: { db: Db }, revisionId: string): Promise<CoursePage | null> {
  return keepCourse(revisionId, () => findCourseRevision(ctx.db, revisionId))
}

/** A lesson as of one revision, or null. */
export async function getLessonRevision(ctx: { db: Db }, revisionId: string): Promise<LessonView | null> {
  return keepLesson(revisionId, () => findLessonRevision(ctx.db, revisionId))
}
