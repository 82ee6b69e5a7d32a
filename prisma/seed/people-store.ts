import { sqlOf } from '#app/adapters/database/index.server.ts'
import { type Db, foldVietnamese, type OrganisationKind } from '#app/domain/kernel/index.ts'
import type { EntryKind } from '#app/domain/ledger/index.ts'

export type OrganisationRow = { id: string; name: string; kind: OrganisationKind; commune: string; at: Date }

/** Somebody, and how many `turns` they took of the way through the course, one every `gap` minutes from `at` on. */
export type PersonRow = {
  number: number
  id: string
  situationId: string
  consentId: string
  name: string
  fold: string
  sort: string
  birthYear: number | null
  gender: string | null
  commune: string | null
  organisationId: string | null
  organisationKind: string | null
  at: Date
  turns: number
  gap: number
  certificateId: string
  certificateHash: string
  code: string
  holderLine: string
}

/** An entry that everybody has who came to its `turn`. */
export type StepRow = {
  place: number
  turn: number
  kind: EntryKind
  ofCourse: boolean
  lessonKey: string | null
  lessonRevisionId: string | null
  quizKey: string | null
  key: string
  hash: string
}

export type CourseRow = {
  key: string
  revisionId: string
  title: string
  platform: string | null
  lessonCount: number
  lastTurn: number
}

export async function insertOrganisations(db: Db, rows: Array<OrganisationRow>): Promise<void> {
  await sqlOf(db).run({
    text: `insert into organisation (id, name, name_fold, kind, commune, created_at)
           select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])`,
    values: [
      rows.map((row) => row.id),
      rows.map((row) => row.name),
      rows.map((row) => foldVietnamese(row.name)),
      rows.map((row) => row.kind),
      rows.map((row) => row.commune),
      rows.map((row) => row.at),
    ],
  })
}

const drawn = `create temporary table drawn on commit drop as
  select * from json_to_recordset($1::json) as one (number int, id uuid, "situationId" uuid, "consentId" uuid, name text, fold text,
    sort text, "birthYear" int, gender text, commune text, "organisationId" uuid, "organisationKind" text, at timestamptz(3), turns int,
    gap interval, "certificateId" uuid, "certificateHash" text, code text, "holderLine" text)`

const steps = `create temporary table step on commit drop as
  select * from json_to_recordset($1::json) as one (place int, turn int, kind text, "ofCourse" boolean, "lessonKey" text,
    "lessonRevisionId" uuid, "quizKey" text, key text, hash text)`

const persons = `insert into person (id, full_name, name_fold, name_sort, birth_year, gender, created_at, updated_at)
  select id, name, fold, sort, "birthYear", gender, at, at from drawn order by number`

const situations = `insert into person_situation (person_id, id, valid_from, commune, organisation_id, organisation_kind, recorded_at)
  select id, "situationId", (at at time zone 'Asia/Ho_Chi_Minh')::date, commune, "organisationId", "organisationKind", at
  from drawn order by number`

const consents = `insert into consent (person_id, id, purpose, text_version, channel, given_at)
  select id, "consentId", 'privacy_notice', $1, 'field', at from drawn order by number`

const enrolments = `insert into enrolment (person_id, course_key, course_revision_id, enrolled_at, started_at, completed_at, last_lesson_key, last_active_at)
  select id, $1, $2, at + gap, case when turns >= 2 then at + 2 * gap end, case when turns = $3::int then at + turns * gap end,
    (select "lessonKey" from step where kind = 'lesson_completed' and turn <= turns order by turn desc limit 1), at + turns * gap
  from drawn where turns >= 1 order by number`

const progress = `insert into lesson_progress (person_id, course_key, lesson_key, lesson_revision_id, opened_at, completed_at, updated_at)
  select d.id, $1, s."lessonKey", s."lessonRevisionId", d.at + s.turn * d.gap, d.at + s.turn * d.gap, d.at + s.turn * d.gap
  from drawn d join step s on s.kind = 'lesson_completed' and s.turn <= d.turns order by d.number, s.place`

const certificates = `with made as (
    insert into certificate (person_id, id, course_key, course_revision_id, code, holder_name, holder_line, course_title, lesson_count, issued_at)
    select id, "certificateId", $1, $2, code, name, "holderLine", $3, $4::int, at + turns * gap from drawn where turns = $5::int
    returning code, person_id, id)
  insert into certificate_code (code, person_id, certificate_id) select code, person_id, id from made`

const entries = `insert into ledger_entry (person_id, kind, recorded_at, occurred_at, course_key, course_revision_id, lesson_key, quiz_key,
    certificate_id, platform, commune, organisation_id, organisation_kind, gender, birth_year, idempotency_key, content_hash)
  select d.id, s.kind, d.at + s.turn * d.gap, d.at + s.turn * d.gap, case when s."ofCourse" then $1 end,
    case when s."ofCourse" then $2::uuid end, s."lessonKey", s."quizKey",
    case when s.kind = 'certificate_issued' then d."certificateId" end, case when s."ofCourse" then $3 end,
    d.commune, d."organisationId", d."organisationKind", d.gender, d."birthYear", s.key,
    case when s.kind = 'certificate_issued' then d."certificateHash" else s.hash end
  from drawn d join step s on s.turn <= d.turns order by d.number, s.place`

/** Writes people and everything they did, a statement for each table. Call it with the transaction's `db`. */
export async function insertPeople(
  db: Db,
  input: { people: Array<PersonRow>; steps: Array<StepRow>; course: CourseRow | null; noticeVersion: string },
): Promise<void> {
  const { course } = input
  const sql = sqlOf(db)
  await sql.run({
    text: drawn,
    values: [JSON.stringify(input.people.map((row) => ({ ...row, gap: `${row.gap} min` })))],
  })
  await sql.run({ text: steps, values: [JSON.stringify(input.steps)] })
  await sql.run({ text: persons })
  await sql.run({ text: situations })
  await sql.run({ text: consents, values: [input.noticeVersion] })
  if (course) {
    await sql.run({ text: enrolments, values: [course.key, course.revisionId, course.lastTurn] })
    await sql.run({ text: progress, values: [course.key] })
    await sql.run({
      text: certificates,
      values: [course.key, course.revisionId, course.title, course.lessonCount, course.lastTurn],
    })
  }
  await sql.run({ text: entries, values: [course?.key, course?.revisionId, course?.platform] })
}
