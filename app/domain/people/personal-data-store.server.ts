import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

export type PersonCopy = {
  person: Record<string, unknown> | null
  situations: Array<Record<string, unknown>>
  consents: Array<Record<string, unknown>>
}

/** What this room holds of a person; of each list the newest, `limit` at most. */
export async function selectPersonalData(db: Db, personId: string, limit: number): Promise<PersonCopy> {
  const sql = sqlOf(db)
  const person = await sql.one<Record<string, unknown>>({
    text: `select id as "personId", full_name as "fullName", birth_year as "birthYear", gender, created_at as "registeredAt", updated_at as "changedAt"
           from person where id = $1 and erased_at is null`,
    values: [personId],
  })
  const situations = await sql.query<Record<string, unknown>>({
    text: `select s.valid_from as "validFrom", s.commune, o.name as "organisationName", s.organisation_kind as "organisationKind",
             s.recorded_at as "recordedAt"
           from person_situation s left join organisation o on o.id = s.organisation_id
           where s.person_id = $1 order by s.recorded_at desc, s.id desc limit $2`,
    values: [personId, limit],
  })
  const consents = await sql.query<Record<string, unknown>>({
    text: `select purpose, text_version as "textVersion", channel, given_at as "givenAt", withdrawn_at as "withdrawnAt"
           from consent where person_id = $1 order by given_at desc, id desc limit $2`,
    values: [personId, limit],
  })
  return { person: person ?? null, situations, consents }
}

/**
 * Takes name, year of birth and gender out of a person, with all situations, and every agreement back. A household that
 * nobody else works for is often called after the person: it goes too.
 */
export async function erasePersonRows(db: Db, personId: string, at: Date): Promise<void> {
  const sql = sqlOf(db)
  const gone = await sql.query<{ organisation_id: string | null }>({
    text: 'delete from person_situation where person_id = $1 returning organisation_id',
    values: [personId],
  })
  // Locked before it is asked who else is there: somebody registering just now has it locked too.
  const households = await sql.query<{ id: string }>({
    text: `select id from organisation where id = any($1::uuid[]) and kind = 'household' order by id for update`,
    values: [[...new Set(gone.flatMap((row) => row.organisation_id ?? []))]],
  })
  await sql.run({
    text: `delete from organisation o where o.id = any($1::uuid[])
           and not exists (select from person_situation s where s.organisation_id = o.id)`,
    values: [households.map((row) => row.id)],
  })
  await sql.run({
    text: 'update consent set withdrawn_at = $2 where person_id = $1 and withdrawn_at is null',
    values: [personId, at],
  })
  await sql.run({
    text: `update person set full_name = '', name_fold = '', name_sort = '', birth_year = null, gender = null, erased_at = $2, updated_at = $2
           where id = $1`,
    values: [personId, at],
  })
}

/** Whether there was such a person and their data are gone. */
export async function existsErased(db: Db, personId: string): Promise<boolean> {
  const row = await sqlOf(db).one({
    text: 'select 1 from person where id = $1 and erased_at is not null',
    values: [personId],
  })
  return row !== undefined
}
