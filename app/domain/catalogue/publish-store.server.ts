import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { NewCourseRevision, NewLessonRevision, ReadFrom } from './new-revision.ts'

/** One publisher of a course at a time; held until the transaction ends. */
export async function lockCourse(db: Db, key: string): Promise<void> {
  await sqlOf(db).query({ text: 'select pg_advisory_xact_lock(7307, hashtext($1))', values: [key] })
}

/** The identities of the courses that have this key or stand at this address; two at most. */
export async function listCoursesNamed(
  db: Db,
  key: string,
  slug: string,
): Promise<Array<{ key: string; slug: string }>> {
  return sqlOf(db).query({ text: 'select key, slug from course where key = $1 or slug = $2', values: [key, slug] })
}

export async function upsertCourse(db: Db, course: { key: string; slug: string; at: Date }): Promise<void> {
  await sqlOf(db).run({
    text: `insert into course (key, slug, created_at) values ($1, $2, $3)
           on conflict (key) do update set slug = excluded.slug where course.slug <> excluded.slug`,
    values: [course.key, course.slug, course.at],
  })
}

/** The revision of a course that is shown, with its search text line by line; null before the first. */
export async function findShown(db: Db, key: string): Promise<{ id: string; lines: Array<string> } | null> {
  const row = await sqlOf(db).one<{ id: string; search_text: string }>({
    text: 'select r.id, r.search_text from course c join course_revision r on r.id = c.published_id where c.key = $1',
    values: [key],
  })
  return row ? { id: row.id, lines: row.search_text.split('\n') } : null
}

/** Adds revisions of lessons, leaving out those that are there already; answers with the id of each, in order. */
export async function insertLessonRevisions(db: Db, rows: Array<NewLessonRevision>, at: Date): Promise<Array<string>> {
  const sql = sqlOf(db)
  // One value holds all rows: nineteen arrays would say the same in more words.
  const given = JSON.stringify(rows)
  await sql.run({
    text: `insert into lesson_revision (id, course_key, lesson_key, number, source_hash, slug, title, summary, minutes, segments, assets,
             headings, checklists, facts, quizzes, source, renderer_version, published_at)
           select g.id, g."courseKey", g.key,
             1 + coalesce((select max(l.number) from lesson_revision l where l.course_key = g."courseKey" and l.lesson_key = g.key), 0),
             g."sourceHash", g.slug, g.title, g.summary, g.minutes, g.segments, g.assets, g.headings, g.checklists, g.facts, g.quizzes,
             g.source, g."rendererVersion", $2
           from jsonb_to_recordset($1) as g (id uuid, "courseKey" text, key text, "sourceHash" text, slug text, title text, summary text,
             minutes int, segments jsonb, assets jsonb, headings jsonb, checklists jsonb, facts jsonb, quizzes jsonb, source text,
             "rendererVersion" int)
           on conflict (course_key, lesson_key, source_hash) do nothing`,
    values: [given, at],
  })
  const found = await sql.query<{ id: string }>({
    text: `select l.id from unnest($1::text[], $2::text[], $3::text[]) with ordinality as g (course_key, lesson_key, source_hash, at)
           join lesson_revision l using (course_key, lesson_key, source_hash) order by g.at`,
    values: [rows.map((row) => row.courseKey), rows.map((row) => row.key), rows.map((row) => row.sourceHash)],
  })
  return found.map((row) => row.id)
}

/** Adds a revision of a course, unless the same is there already; answers with its id. */
export async function insertCourseRevision(db: Db, row: NewCourseRevision, at: Date): Promise<string> {
  const sql = sqlOf(db)
  await sql.run({
    text: `insert into course_revision (id, course_key, number, source_hash, title, short_title, summary, platforms, level, audience, outcomes, minutes,
             outline, final_test, segments, assets, search_text, published_at)
           select $1, $2, 1 + coalesce(max(number), 0), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17
           from course_revision where course_key = $2
           on conflict (course_key, source_hash) do nothing`,
    values: [
      row.id,
      row.key,
      row.sourceHash,
      row.title,
      row.shortTitle,
      row.summary,
      row.platforms,
      row.level,
      row.audience,
      row.outcomes,
      row.minutes,
      JSON.stringify(row.chapters),
      row.finalTest === null ? null : JSON.stringify(row.finalTest),
      JSON.stringify(row.introduction),
      JSON.stringify({ films: row.films, files: row.files }),
      row.lines.join('\n'),
      at,
    ],
  })
  const there = await sql.one<{ id: string }>({
    text: 'select id from course_revision where course_key = $1 and source_hash = $2',
    values: [row.key, row.sourceHash],
  })
  if (!there) throw new Error('a course revision that was just written is not there')
  return there.id
}

/** Shows a revision of a course, and what it was read from: `true` when another revision was shown before. */
export async function showRevision(db: Db, key: string, revisionId: string, from: ReadFrom | null): Promise<boolean> {
  const row = await sqlOf(db).one<{ changed: boolean }>({
    text: `update course set published_id = $2, read_from = $3, read_assets = $4
           from (select published_id from course where key = $1) as before
           where key = $1 returning before.published_id is distinct from $2 as changed`,
    values: [key, revisionId, from?.print ?? null, from?.assets ?? null],
  })
  return row?.changed ?? false
}

/** What the course at this address was last read from, with how many lessons it has; null when it is to be read again. */
export async function findReadFrom(db: Db, slug: string): Promise<(ReadFrom & { lessons: number }) | null> {
  const row = await sqlOf(db).one<ReadFrom & { lessons: number }>({
    text: `select c.read_from as print, c.read_assets as assets,
             (select count(*)::int from jsonb_array_elements(r.outline) as chapter, jsonb_array_elements(chapter->'lessons')) as lessons
           from course c join course_revision r on r.id = c.published_id
           where c.slug = $1 and c.read_from is not null and c.read_assets is not null`,
    values: [slug],
  })
  return row ?? null
}
