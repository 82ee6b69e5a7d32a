import { type Db, decodeCursor, type Page, pageOf } from '../kernel/index.ts'
import type { Audience, CourseLevel, Platform } from '../lesson/index.ts'
import { type CourseListRow, listCourseRows, listSpokenOf } from './course-list-store.server.ts'
import { countHits, markHits, searchLine, searchWords, type TextPart } from './search.ts'

/** A course in a list. `hit`: the lesson that what was searched for is found in, `number` from 1. */
export type CourseCard = {
  slug: string
  title: Array<TextPart>
  summary: string
  platforms: Array<Platform>
  level: CourseLevel
  minutes: number
  lessonCount: number
  hit: { number: number; title: Array<TextPart> } | null
}

/** Empty lists ask for all; `after` is the cursor of the page before. */
export type CourseQuery = {
  query?: string
  platforms?: Array<Platform>
  levels?: Array<CourseLevel>
  audience?: Array<Audience>
  after?: string | null
}

// Ranks are small; a made-up one that PostgreSQL cannot read as an integer begins at the beginning.
const mostRank = 1_000_000
const perPage = 20

/**
 * Published courses, those with all words in their title first, else by title. The search ignores accents and đ; it looks
 * through title, summary, outcomes, introduction and lessons. `total` counts all pages.
 */
export async function listCourses(ctx: { db: Db }, input: CourseQuery): Promise<Page<CourseCard> & { total: number }> {
  const words = searchWords(input.query ?? '')
  const filter = {
    words,
    platforms: input.platforms ?? [],
    levels: input.levels ?? [],
    audience: input.audience ?? [],
  }
  const [rank, title, key] = decodeCursor(input.after, 3) ?? []
  const after =
    typeof rank === 'number' && Math.abs(rank) < mostRank ? { rank, title: String(title), key: String(key) } : null
  const rows = await listCourseRows(ctx.db, filter, after, perPage)
  const page = pageOf(rows, perPage, (row) => [row.rank, row.title, row.key])
  return { rows: page.rows.map((row) => cardOf(row, words)), next: page.next, total: rows[0]?.total ?? 0 }
}

/** Which of these goods ("cam", "nước mắm") some course speaks of, in the order given. */
export async function listGoodsTaught(ctx: { db: Db }, goods: Array<string>): Promise<Array<string>> {
  const spoken = new Set(await listSpokenOf(ctx.db, goods.map(searchLine)))
  return goods.filter((good) => spoken.has(searchLine(good)))
}

function cardOf(row: CourseListRow, words: Array<string>): CourseCard {
  return {
    slug: row.slug,
    title: markHits(row.title, words),
    summary: row.summary,
    platforms: row.platforms,
    level: row.level,
    minutes: row.minutes,
    lessonCount: row.lessons.length,
    hit: hitOf(row, words),
  }
}

// A title that has every word says more than any text; else the lesson that has the most of them, title and text together.
function hitOf(row: CourseListRow, words: Array<string>): CourseCard['hit'] {
  if (words.length === 0 || countHits(row.title, words) === words.length) return null
  const named = row.lessons.findIndex((title) => countHits(title, words) === words.length)
  const index = named >= 0 ? named : (row.body_hit ?? 0) - 1
  const title = row.lessons[index]
  return title === undefined ? null : { number: index + 1, title: markHits(title, words) }
}
