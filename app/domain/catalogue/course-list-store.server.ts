import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { Audience, CourseLevel, Platform } from '../lesson/index.ts'

export type CourseFilter = {
  words: Array<string>
  platforms: Array<Platform>
  levels: Array<CourseLevel>
  audience: Array<Audience>
}

/** `bodyHit`: the number of the first lesson whose text has the most of the words. `rank` 0: the title has them all. */
export type CourseListRow = {
  key: string
  slug: string
  title: string
  summary: string
  platforms: Array<Platform>
  level: CourseLevel
  minutes: number
  lessons: Array<string>
  body_hit: number | null
  rank: number
  total: number
}

// The lines of search_text: title, summary, outcomes, introduction, then one for each lesson.
const linesBeforeLessons = 4

/** Published courses that match, from after the row with the given keys; one row more than `limit` says that there are more. */
export async function listCourseRows(
  db: Db,
  filter: CourseFilter,
  after: { rank: number; title: string; key: string } | null,
  limit: number,
): Promise<Array<CourseListRow>> {
  return sqlOf(db).query<CourseListRow>({
    name: 'course-list',
    text: `with found as (
        select c.key, c.slug, r.title, r.summary, r.platforms, r.level, r.minutes, r.outline, r.search_text,
          case when split_part(r.search_text, e'\\n', 1) like all ($1) then 0 else 1 end as rank
        from course c join course_revision r on r.id = c.published_id
        where r.search_text like all ($1)
          and ($2::text[] = '{}' or r.platforms && $2) and ($3::text[] = '{}' or r.level = any ($3)) and ($4::text[] = '{}' or r.audience && $4))
      select key, slug, title, summary, platforms, level, minutes, rank, (select count(*) from found)::int as total,
        array(select lesson ->> 'title' from jsonb_array_elements(outline) with ordinality as c(chapter, i),
          jsonb_array_elements(chapter -> 'lessons') with ordinality as l(lesson, j) order by i, j) as lessons,
        (select (at - $5)::int from unnest(string_to_array(search_text, e'\\n')) with ordinality as t(line, at),
          lateral (select count(*) as hits from unnest($1::text[]) as w(word) where line like word) as h
         where at > $5 and hits > 0 order by hits desc, at limit 1) as body_hit
      from found
      where $6::int is null or (rank, title collate "vi-x-icu", key) > ($6, $7::text collate "vi-x-icu", $8::text)
      order by rank, title collate "vi-x-icu", key limit $9`,
    values: [
      filter.words.map((word) => `% ${word}%`),
      filter.platforms,
      filter.levels,
      filter.audience,
      linesBeforeLessons,
      after?.rank ?? null,
      after?.title ?? null,
      after?.key ?? null,
      limit + 1,
    ],
  })
}

/** Which of these texts (folded words, as `searchLine` makes them) some published course speaks of. */
export async function listSpokenOf(db: Db, lines: Array<string>): Promise<Array<string>> {
  const rows = await sqlOf(db).query<{ line: string }>({
    name: 'course-spoken-of',
    text: `select line from unnest($1::text[]) as g(line)
           where exists (select from course c join course_revision r on r.id = c.published_id where r.search_text like '%' || line || '%')`,
    values: [lines],
  })
  return rows.map((row) => row.line)
}
