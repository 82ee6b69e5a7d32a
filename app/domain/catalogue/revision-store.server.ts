import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { Audience, CourseLevel, Heading, Platform, Segment } from '../lesson/index.ts'
import type { CoursePage, LessonView, OutlineChapter, OutlineFinalTest, ShownAssets } from './course.ts'

type CourseRow = {
  id: string
  course_key: string
  slug: string
  number: number
  title: string
  short_title: string | null
  summary: string
  platforms: Array<Platform>
  level: CourseLevel
  audience: Array<Audience>
  outcomes: Array<string>
  minutes: number
  outline: Array<OutlineChapter>
  final_test: OutlineFinalTest | null
  segments: Array<Segment>
  assets: ShownAssets
  published_at: Date
}

/** Which revision of the course at this address is shown; null when there is none. */
export async function findPublishedId(db: Db, slug: string): Promise<string | null> {
  const row = await sqlOf(db).one<{ published_id: string | null }>({
    name: 'course-by-slug',
    text: 'select published_id from course where slug = $1',
    values: [slug],
  })
  return row?.published_id ?? null
}

export async function findCourseRevision(db: Db, id: string): Promise<CoursePage | null> {
  const row = await sqlOf(db).one<CourseRow>({
    name: 'course-revision',
    text: `select r.id, r.course_key, c.slug, r.number, r.title, r.short_title, r.summary, r.platforms, r.level, r.audience, r.outcomes, r.minutes,
             r.outline, r.final_test, r.segments, r.assets, r.published_at
           from course_revision r join course c on c.key = r.course_key where r.id = $1`,
    values: [id],
  })
  return row ? courseFrom(row) : null
}

type LessonRow = {
  id: string
  course_key: string
  lesson_key: string
  slug: string
  title: string
  summary: string | null
  minutes: number
  segments: Array<Segment>
  headings: Array<Heading>
  assets: ShownAssets
}

export async function findLessonRevision(db: Db, id: string): Promise<LessonView | null> {
  const row = await sqlOf(db).one<LessonRow>({
    name: 'lesson-revision',
    text: `select id, course_key, lesson_key, slug, title, summary, minutes, segments, headings, assets
           from lesson_revision where id = $1`,
    values: [id],
  })
  if (!row) return null
  return {
    courseKey: row.course_key,
    key: row.lesson_key,
    revisionId: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    minutes: row.minutes,
    segments: row.segments,
    headings: row.headings,
    films: row.assets.films,
    files: row.assets.files,
  }
}

function courseFrom(row: CourseRow): CoursePage {
  return {
    key: row.course_key,
    slug: row.slug,
    revisionId: row.id,
    number: row.number,
    title: row.title,
    shortTitle: row.short_title,
    summary: row.summary,
    platforms: row.platforms,
    level: row.level,
    audience: row.audience,
    outcomes: row.outcomes,
    minutes: row.minutes,
    chapters: row.outline,
    finalTest: row.final_test,
    introduction: row.segments,
    films: row.assets.films,
    files: row.assets.files,
    publishedAt: row.published_at,
  }
}
