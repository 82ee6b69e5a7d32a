import type { Fault } from './fault.ts'

/** Raise it when the same source would be drawn differently: stored strings are kept per version. */
export const rendererVersion = 1

export type Platform = 'tiktok_shop' | 'shopee'

/** A file beside the lesson. `ref` is its path in the course folder ("figures/gia-san.svg", "video/gioi-thieu"); `url` is where we serve it; sizes in bytes and pixels. */
export type AssetInfo = {
  ref: string
  kind: 'image' | 'video' | 'file'
  url: string
  bytes: number
  width?: number
  height?: number
}

/**
 * What parsing needs to know of the world: the day in Vietnam, which files the course folder holds, and the slugs of the
 * course's lessons; where these are left out, a lesson that is named is taken at its word.
 */
export type LessonContext = {
  today: string
  asset: (ref: string) => AssetInfo | undefined
  lessons?: ReadonlyArray<string>
}

/** All faults at once, in the order of their places, or the document. */
export type Parsed<Document> = { ok: true; document: Document } | { ok: false; faults: Array<Fault> }

/** A lesson cut for drawing: strings go to the page as they are, the rest is data for parts that do something. */
export type Segment = { platform?: Platform } & (
  | { kind: 'html'; html: string }
  | { kind: 'video'; ref: string; caption: string | null }
  | { kind: 'quiz'; quizId: string }
  | { kind: 'checklist'; id: string; title: string | null; items: Array<{ html: string }> }
  | { kind: 'download'; ref: string; label: string }
)

export type QuestionKind = 'single' | 'multiple' | 'true-false' | 'order' | 'number'

/** Where the right answer to a question was found, and the day (YYYY-MM-DD) it was checked. */
export type AnswerSource = { title: string; url: string | null; checked: string }

export type ChoiceSpec = { id: string; html: string; text: string; correct: boolean; why: string | null }

/**
 * A question with its right answer: stays on the server. `choices` of an `order` question stand in the right order. `lesson`
 * of a final test's question is the lesson that teaches it: its slug as written, its key once frozen. Without one the field
 * is not there at all, so that quizzes frozen before it was known keep their hash.
 */
export type QuestionSpec = {
  id: string
  kind: QuestionKind
  points: number
  promptHtml: string
  promptText: string
  choices: Array<ChoiceSpec>
  answer: number | boolean | null
  tolerance: number
  unit: string | null
  partial: boolean
  why: string | null
  source: AnswerSource | null
  lesson?: string
}

/** `pass` in per cent; `attempts` per round and `draw` null: no limit, all questions. */
export type QuizSpec = {
  id: string
  title: string | null
  pass: number
  shuffle: boolean
  attempts: number | null
  draw: number | null
  feedback: 'each' | 'end'
  questions: Array<QuestionSpec>
}

export type ChecklistSpec = { id: string; title: string | null; items: Array<{ html: string; text: string }> }

/** A claim of law, fee or platform rule, with the day it was checked; `line` in the source. */
export type FactClaim = {
  title: string | null
  source: string
  url: string | null
  checked: string
  effective: string | null
  line: number
}

export type Heading = { id: string; text: string; level: number }

/** What a body of text yields. `assets`: refs named in it; `words`: syllables as printed, quizzes left out; `text`: for search. */
export type Body = {
  segments: Array<Segment>
  quizzes: Array<QuizSpec>
  checklists: Array<ChecklistSpec>
  facts: Array<FactClaim>
  headings: Array<Heading>
  assets: Array<string>
  words: number
  text: string
}

/** `id` is the front matter's; a lesson without one is known by its slug. */
export type LessonDocument = Body & {
  kind: 'lesson'
  id: string | null
  title: string
  minutes: number
  summary: string | null
}

export type CourseLevel = 'beginner' | 'intermediate' | 'advanced'
export type Audience = 'household' | 'cooperative' | 'enterprise'
export type ChapterOutline = { slug: string; title: string; lessons: Array<string> }

/** `shortTitle` stands where place is short; null: the title. */
export type CourseDocument = Body & {
  kind: 'course'
  id: string | null
  title: string
  shortTitle: string | null
  summary: string
  platforms: Array<Platform>
  level: CourseLevel
  audience: Array<Audience>
  outcomes: Array<string>
  chapters: Array<ChapterOutline>
  finalTest: string | null
}
