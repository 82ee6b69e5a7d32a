import { createHash } from 'node:crypto'
import type { CourseToPublish, LessonToPublish, OutlineChapter, OutlineFinalTest } from '../catalogue/index.ts'
import { searchLine } from '../catalogue/index.ts'
import { type CourseDocument, type LessonDocument, rendererVersion } from '../lesson/index.ts'
import type { FolderAssets } from './folder-assets.server.ts'
import type { ReadLesson } from './read-course.server.ts'

export type GoodLesson = ReadLesson & { document: LessonDocument }

export function isGood(lesson: ReadLesson): lesson is GoodLesson {
  return lesson.document !== null
}

/** A lesson as the catalogue publishes it. Its hash is over the text, its address, what it names and how it is drawn. */
export function lessonToPublish(
  lesson: GoodLesson,
  assets: FolderAssets,
  quizIds: Map<string, string>,
): LessonToPublish {
  const { document, key, slug, source } = lesson
  return {
    key,
    slug,
    source,
    rendererVersion,
    title: document.title,
    summary: document.summary,
    minutes: document.minutes,
    segments: document.segments,
    headings: document.headings,
    checklists: document.checklists,
    facts: document.facts,
    assets: assets.shown(document.assets),
    quizzes: document.quizzes.map(({ id }) => ({ quizKey: id, quizRevisionId: quizIds.get(id) ?? lost(id) })),
    sourceHash: hashOf([slug, source, rendererVersion, document.assets.map((ref) => [ref, assets.hashOf(ref)])]),
  }
}

/** A final test as the outline has it: a lesson that is one quiz. */
export function finalTestOf({ document, slug }: GoodLesson, quizIds: Map<string, string>): OutlineFinalTest {
  const [quiz] = document.quizzes
  if (!quiz) throw new Error('a final test was read without a quiz')
  return {
    slug,
    title: document.title,
    minutes: document.minutes,
    quizKey: quiz.id,
    quizRevisionId: quizIds.get(quiz.id) ?? lost(quiz.id),
    questionCount: quiz.draw ?? quiz.questions.length,
    pass: quiz.pass,
    attempts: quiz.attempts,
  }
}

/** A course as the catalogue publishes it. `lessonLine` gives the line of the search text for a lesson's key. */
export function courseToPublish(
  key: string,
  document: CourseDocument,
  assets: FolderAssets,
  outline: { chapters: Array<OutlineChapter>; finalTest: OutlineFinalTest | null },
  lessonLine: (key: string) => string,
): CourseToPublish {
  const lessons = outline.chapters.flatMap((chapter) => chapter.lessons)
  const course = {
    key,
    title: document.title,
    shortTitle: document.shortTitle,
    summary: document.summary,
    platforms: document.platforms,
    level: document.level,
    audience: document.audience,
    outcomes: document.outcomes,
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    ...outline,
    introduction: document.segments,
    ...assets.shown(document.assets),
    lines: [
      ...[document.title, document.summary, document.outcomes.join(' '), document.text].map(searchLine),
      ...lessons.map((lesson) => lessonLine(lesson.key)),
    ],
  }
  return { ...course, sourceHash: hashOf(course) }
}

// What is kept from before comes out of the database with its keys in another order.
function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex')
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function lost(id: string): never {
  throw new Error(`quiz ${id} was not frozen`)
}
