import { recordAct } from '../access/index.server.ts'
import { type Actor, requireCan } from '../access/index.ts'
import { publishQuizzes } from '../assessment/index.server.ts'
import { getReadFrom, openCourse, publishCourse, publishLessons, type ShownCourse } from '../catalogue/index.server.ts'
import { type OutlineChapter, type OutlineLesson, type ReadFrom, searchLine } from '../catalogue/index.ts'
import { type Clock, type Db, vietnamDay } from '../kernel/index.ts'
import { areKept, takeIn } from '../media/index.server.ts'
import type { DrawingFont, FileStore } from '../media/index.ts'
import { type CourseFolder, type ImportFault, placeOf } from './course-folder.ts'
import { withLetters } from './drawings.server.ts'
import { printOf } from './folder-print.server.ts'
import { type ReadCourse, readCourse } from './read-course.server.ts'
import { courseToPublish, finalTestOf, type GoodLesson, isGood, lessonToPublish } from './to-publish.server.ts'

export type ImportCtx = { db: Db; clock: Clock; actor: Actor; fileStore: FileStore; drawingFont: DrawingFont }

/** What became of a course. `published`: something new is shown. `lessons`: how many it has now. */
export type ImportedCourse = {
  slug: string
  outcome: 'published' | 'unchanged' | 'refused'
  lessons: number
  faults: Array<ImportFault>
}

/**
 * Publishes a course from its folder: what is new becomes new revisions, what is the same stays. A faulty lesson stays as it
 * was published before, or out, and stops no other. A faulty course.mdx, or a final test that was never published and is
 * faulty, leaves the course as it is: without its test it would be completed too easily. Errors: `forbidden`.
 *
 * `reader` is a hash over the code that reads courses: a folder that went in without a fault is not read again while both
 * are the same and its assets are where they belong. Left out, it is read.
 */
export async function importCourse(
  ctx: ImportCtx,
  folder: CourseFolder,
  { reader }: { reader?: string } = {},
): Promise<ImportedCourse> {
  requireCan(ctx.actor, 'content.import')
  const print = reader === undefined ? null : printOf(folder, reader)
  const known = print === null ? null : await getReadFrom(ctx, folder.name)
  if (known !== null && known.print === print && (await areKept(ctx, known.assets)))
    return { slug: folder.name, outcome: 'unchanged', lessons: known.lessons, faults: [] }
  const read = readCourse(await withLetters(ctx.drawingFont, folder), vietnamDay(ctx.clock.now()))
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(folder.name))
    read.faults.push({
      path: `${folder.label}/course.mdx`,
      line: 1,
      column: 1,
      message: 'Tên thư mục của khoá học chỉ có chữ thường không dấu, số và gạch nối.',
    })
  else if (isReadable(read)) {
    const assets = read.assets.examined(namedAssets(read))
    await takeIn(ctx, assets)
    const hashes = [...new Set(assets.map(({ asset }) => asset.hash))]
    const from = print !== null && read.faults.length === 0 ? { print, assets: hashes } : null
    const done = await ctx.db.transaction((db) => publishRead({ ...ctx, db }, folder, read, from))
    if ('outcome' in done) return { ...done, slug: folder.name, faults: read.faults }
    read.faults.push(done)
  }
  return { slug: folder.name, outcome: 'refused', lessons: 0, faults: read.faults }
}

type ReadableCourse = ReadCourse & { course: NonNullable<ReadCourse['course']> }
type Done = { outcome: 'published' | 'unchanged'; lessons: number }

async function publishRead(
  ctx: ImportCtx,
  folder: CourseFolder,
  read: ReadableCourse,
  from: ReadFrom | null,
): Promise<Done | ImportFault> {
  const { document, source } = read.course
  const refuse = (pattern: RegExp, message: string): ImportFault => ({
    path: `${folder.label}/course.mdx`,
    ...placeOf(source, pattern),
    message,
  })
  const key = document.id ?? read.slug
  const opened = await openCourse(ctx, { key, slug: read.slug })
  if (!opened.ok)
    return refuse(
      /^id:/m,
      `Địa chỉ /courses/${read.slug} đã là của khoá học “${opened.problem.by}”. Viết id: ${opened.problem.by}, hoặc đổi tên thư mục.`,
    )
  const shown = opened.value
  const goodTest = read.finalTest && isGood(read.finalTest) ? read.finalTest : null
  if (document.finalTest && !goodTest && !shown?.finalTest)
    return refuse(/^finalTest:/m, 'Khoá học chưa mở được: bài kiểm tra cuối khoá còn lỗi. Sửa bài đó trước.')

  const good = read.lessons.filter(isGood)
  const quizzes = [...good, ...(goodTest ? [goodTest] : [])].flatMap((lesson) => lesson.document.quizzes)
  const quizIds = await publishQuizzes(ctx, { courseKey: key, quizzes })
  const published = await publishLessons(ctx, {
    courseKey: key,
    lessons: good.map((lesson) => lessonToPublish(lesson, read.assets, quizIds)),
  })
  const outline = {
    chapters: chaptersOf(read, published, shown),
    finalTest: goodTest ? finalTestOf(goodTest, quizIds) : document.finalTest ? (shown?.finalTest ?? null) : null,
  }
  const course = courseToPublish(key, document, read.assets, outline, lineOf(good, shown))
  const { revisionId, changed } = await publishCourse(ctx, { slug: read.slug, course, from })
  if (changed)
    await recordAct(ctx, { action: 'content.import', subjectKind: 'course', subjectId: key, details: { revisionId } })
  return {
    outcome: changed ? 'published' : 'unchanged',
    lessons: outline.chapters.flatMap(({ lessons }) => lessons).length,
  }
}

function isReadable(read: ReadCourse): read is ReadableCourse {
  return read.course !== null && read.lessons.some(isGood)
}

/** The outline with the lessons that are good now, and for the others what was shown before. */
function chaptersOf(
  read: ReadCourse,
  published: Array<OutlineLesson>,
  shown: ShownCourse | null,
): Array<OutlineChapter> {
  const now = new Map(published.map((lesson) => [lesson.key, lesson]))
  const before = lessonsOf(shown)
  const chapters = read.course?.document.chapters ?? []
  return chapters.flatMap((chapter) => {
    const lessons = chapter.lessons.flatMap((slug): Array<OutlineLesson> => {
      const one = read.lessons.find((lesson) => lesson.slug === slug)
      if (one && isGood(one)) return [now.get(one.key)].filter((lesson) => lesson !== undefined)
      const old = before.find((lesson) => lesson.key === one?.key) ?? before.find((lesson) => lesson.slug === slug)
      return old && !now.has(old.key) ? [old] : []
    })
    return lessons.length > 0 ? [{ slug: chapter.slug, title: chapter.title, lessons }] : []
  })
}

/** The search text of each lesson: of a good one from its text, of one kept from before as it was. */
function lineOf(good: Array<GoodLesson>, shown: ShownCourse | null): (key: string) => string {
  const before = lessonsOf(shown)
  const kept = shown ? shown.lines.slice(shown.lines.length - before.length) : []
  const lines = new Map(before.map((lesson, at) => [lesson.key, kept[at] ?? '']))
  for (const { key, document } of good) lines.set(key, searchLine(`${document.title} ${document.text}`))
  return (key) => lines.get(key) ?? ''
}

function lessonsOf(course: ShownCourse | null): Array<OutlineLesson> {
  return course?.chapters.flatMap(({ lessons }) => lessons) ?? []
}

/** What the good texts name, each once: nothing else in the folder is taken in. */
function namedAssets(read: ReadCourse): Array<string> {
  const tests = read.finalTest ? [read.finalTest] : []
  const documents = [
    read.course?.document,
    ...[...read.lessons, ...tests].filter(isGood).map(({ document }) => document),
  ]
  return [...new Set(documents.flatMap((document) => document?.assets ?? []))]
}
