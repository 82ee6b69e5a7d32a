import { type Clock, type Db, newId, ok, type Result, refused } from '../kernel/index.ts'
import type { CoursePage, OutlineLesson } from './course.ts'
import type { CourseToPublish, LessonToPublish, ReadFrom } from './new-revision.ts'
import {
  findReadFrom,
  findShown,
  insertCourseRevision,
  insertLessonRevisions,
  listCoursesNamed,
  lockCourse,
  showRevision,
  upsertCourse,
} from './publish-store.server.ts'
import { findCourseRevision } from './revision-store.server.ts'

type Ctx = { db: Db; clock: Clock }

/** A course as it is shown before a change, with its search text line by line. */
export type ShownCourse = CoursePage & { lines: Array<string> }

/**
 * Opens the publishing of a course: nobody else publishes it until the caller's transaction ends. Answers with what is
 * shown now, or null. Refused when another course stands at the address.
 */
export async function openCourse(
  ctx: Ctx,
  course: { key: string; slug: string },
): Promise<Result<ShownCourse | null, { code: 'slug_taken'; by: string }>> {
  await lockCourse(ctx.db, course.key)
  const named = await listCoursesNamed(ctx.db, course.key, course.slug)
  const other = named.find((one) => one.key !== course.key)
  if (other) return refused({ code: 'slug_taken', by: other.key })
  const shown = await findShown(ctx.db, course.key)
  const page = shown ? await findCourseRevision(ctx.db, shown.id) : null
  return ok(shown && page ? { ...page, lines: shown.lines } : null)
}

/** Freezes lessons of a course; what was frozen before keeps its revision. Call it with the transaction of `openCourse`. */
export async function publishLessons(
  ctx: Ctx,
  input: { courseKey: string; lessons: Array<LessonToPublish> },
): Promise<Array<OutlineLesson>> {
  const rows = input.lessons.map((lesson) => ({ ...lesson, id: newId(), courseKey: input.courseKey }))
  const ids = await insertLessonRevisions(ctx.db, rows, ctx.clock.now())
  return input.lessons.map(({ key, slug, title, minutes, summary, quizzes }, at) => ({
    key,
    slug,
    title,
    minutes,
    summary,
    revisionId: ids[at] ?? missing(key),
    quizzes,
  }))
}

/** What the course at this address was last read from without a fault, and how many lessons it has; null: read it. */
export async function getReadFrom(ctx: { db: Db }, slug: string): Promise<(ReadFrom & { lessons: number }) | null> {
  return findReadFrom(ctx.db, slug)
}

/**
 * Freezes a course and shows it at its address. `from`: what it was read from, null when that had a fault. `changed`:
 * something else was shown before.
 */
export async function publishCourse(
  ctx: Ctx,
  { slug, course, from }: { slug: string; course: CourseToPublish; from: ReadFrom | null },
): Promise<{ revisionId: string; changed: boolean }> {
  const at = ctx.clock.now()
  await upsertCourse(ctx.db, { key: course.key, slug, at })
  const revisionId = await insertCourseRevision(ctx.db, { ...course, id: newId() }, at)
  return { revisionId, changed: await showRevision(ctx.db, course.key, revisionId, from) }
}

function missing(key: string): never {
  throw new Error(`lesson ${key} was frozen and is not there`)
}
