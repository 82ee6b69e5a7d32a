import type { Audience, CourseLevel, Heading, Platform, Segment } from '../lesson/index.ts'
import type { Film } from '../media/index.ts'

/** A quiz and the frozen questions it asks at present. */
export type OutlineQuiz = { quizKey: string; quizRevisionId: string }

/** A lesson as the outline of a course revision names it. `key` is its identity for ever, `minutes` what it takes. */
export type OutlineLesson = {
  key: string
  slug: string
  title: string
  minutes: number
  summary: string | null
  revisionId: string
  quizzes: Array<OutlineQuiz>
}

export type OutlineChapter = { slug: string; title: string; lessons: Array<OutlineLesson> }

/** The test at the end of a course. `questionCount` as asked in one attempt, `pass` in per cent, `attempts` per round (null: any number). */
export type OutlineFinalTest = OutlineQuiz & {
  slug: string
  title: string
  minutes: number
  questionCount: number
  pass: number
  attempts: number | null
}

/** A course as of one revision. `minutes` is the sum of its lessons'; `shortTitle` stands where place is short (null: the title). */
export type CourseOutline = {
  key: string
  slug: string
  revisionId: string
  title: string
  shortTitle: string | null
  summary: string
  platforms: Array<Platform>
  level: CourseLevel
  audience: Array<Audience>
  outcomes: Array<string>
  minutes: number
  chapters: Array<OutlineChapter>
  finalTest: OutlineFinalTest | null
}

/** The films and files that segments name, by the ref they name them with. */
export type ShownAssets = {
  films: Record<string, Film>
  files: Record<string, { url: string; bytes: number; name: string }>
}

/** A course with what its own page shows.  `number` counts its revisions from 1. */
export type CoursePage = CourseOutline &
  ShownAssets & { introduction: Array<Segment>; number: number; publishedAt: Date }

/** A lesson as of one revision: what the lesson page shows. */
export type LessonView = ShownAssets & {
  courseKey: string
  key: string
  revisionId: string
  slug: string
  title: string
  summary: string | null
  minutes: number
  segments: Array<Segment>
  headings: Array<Heading>
}
