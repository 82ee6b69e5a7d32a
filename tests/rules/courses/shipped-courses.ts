import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { vietnamDay } from '#app/domain/kernel/index.ts'
import type { CourseDocument, LessonContext, LessonDocument, Parsed, Prose } from '#app/domain/lesson/index.ts'
import { parseCourse, parseFinalTest, parseLesson, readProse } from '#app/domain/lesson/index.ts'

/** A file of a course: `path` from the root of the project. */
export type CourseFile<Document> = { path: string; slug: string; source: string; document: Document; prose: Prose }

/** A course as it lies in content/courses: its outline, its lessons in their order, its final test. */
export type ShippedCourse = {
  slug: string
  folder: string
  course: CourseFile<CourseDocument>
  lessons: Array<CourseFile<LessonDocument>>
  finalTest: CourseFile<LessonDocument>
}

export const courseFolders = globSync('content/courses/*/course.mdx').map(dirname).sort()

/** Reads a course folder; throws with every fault of the first file that has one. */
export function readShippedCourse(folder: string): ShippedCourse {
  const context = contextOf(folder)
  const course = readFile(`${folder}/course.mdx`, context, parseCourse)
  const { chapters, finalTest } = course.document
  return {
    slug: basename(folder),
    folder,
    course,
    lessons: chapters.flatMap((chapter) =>
      chapter.lessons.map((slug) => readFile(`${folder}/${chapter.slug}/${slug}.mdx`, context, parseLesson)),
    ),
    finalTest: readFile(
      `${folder}/${finalTest}.mdx`,
      { ...context, lessons: chapters.flatMap((chapter) => chapter.lessons) },
      parseFinalTest,
    ),
  }
}

/** All files of a course, the outline first. */
export function filesOf({
  course,
  lessons,
  finalTest,
}: ShippedCourse): Array<CourseFile<CourseDocument | LessonDocument>> {
  return [course, ...lessons, finalTest]
}

function readFile<Document>(
  path: string,
  context: LessonContext,
  parse: (source: string, context: LessonContext) => Parsed<Document>,
): CourseFile<Document> {
  const source = readFileSync(path, 'utf8')
  const parsed = parse(source, context)
  if (!parsed.ok)
    throw new Error(parsed.faults.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`).join('\n'))
  const prose = readProse(source)
  if (!prose) throw new Error(`${path}: no prose`)
  return { path, slug: basename(path, '.mdx'), source, document: parsed.document, prose }
}

// Whether a film can be played is the media room's concern.
function contextOf(folder: string): LessonContext {
  return {
    today: vietnamDay(new Date()),
    asset: (ref) => {
      if (ref.startsWith('video/')) return { ref, kind: 'video', url: `/media/${ref}`, bytes: 1 }
      const path = join(folder, ref)
      if (!existsSync(path)) return undefined
      const kind = /\.(?:svg|png|jpe?g|webp)$/.test(ref) ? 'image' : 'file'
      return { ref, kind, url: `/media/${ref}`, bytes: statSync(path).size }
    },
  }
}
