import { sqlOf } from '#app/adapters/database/index.server.ts'
import { type Day, type Db, foldVietnamese, genders, nameSortKey, organisationKinds } from '../kernel/index.ts'
import type { PersonRow, Situation } from './person.ts'

type PersonColumns = {
  id: string
  full_name: string
  birth_year: number | null
  gender: string | null
  created_at: Date
}
type SituationColumns = {
  valid_from: Day
  commune: string | null
  organisation_id: string | null
  organisation_kind: string | null
}

const personColumns = 'id, full_name, birth_year, gender, created_at'

export async function insertPerson(db: Db, person: PersonRow): Promise<void> {
  await sqlOf(db).run({
    name: 'person-insert',
    text: `insert into person (id, full_name, name_fold, name_sort, birth_year, gender, created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    values: [
      person.id,
      person.fullName,
      foldVietnamese(person.fullName),
      nameSortKey(person.fullName),
      person.birthYear,
      person.gender,
      person.createdAt,
    ],
  })
}

export async function updatePerson(db: Db, person: Omit<PersonRow, 'createdAt'> & { at: Date }): Promise<void> {
  await sqlOf(db).run({
    text: `update person set full_name = $2, name_fold = $3, name_sort = $4, birth_year = $5, gender = $6, updated_at = $7 where id = $1`,
    values: [
      person.id,
      person.fullName,
      foldVietnamese(person.fullName),
      nameSortKey(person.fullName),
      person.birthYear,
      person.gender,
      person.at,
    ],
  })
}

/** A person; whose data were erased is none. */
export async function findPersonRow(db: Db, personId: string): Promise<PersonRow | null> {
  const row = await sqlOf(db).one<PersonColumns>({
    name: 'person-by-id',
    text: `select ${personColumns} from person where id = $1 and erased_at is null`,
    values: [personId],
  })
  return row ? personFrom(row) : null
}

/** The same, kept for this transaction alone until it ends. */
export async function lockPerson(db: Db, personId: string): Promise<PersonRow | null> {
  const row = await sqlOf(db).one<PersonColumns>({
    text: `select ${personColumns} from person where id = $1 and erased_at is null for update`,
    values: [personId],
  })
  return row ? personFrom(row) : null
}

function personFrom(row: PersonColumns): PersonRow {
  return {
    id: row.id,
    fullName: row.full_name,
    birthYear: row.birth_year,
    gender: genders.find((known) => known === row.gender) ?? null,
    createdAt: row.created_at,
  }
}

export async function insertSituation(
  db: Db,
  row: Situation & { personId: string; id: string; recordedAt: Date },
): Promise<void> {
  await sqlOf(db).run({
    name: 'person-situation-insert',
    text: `insert into person_situation (person_id, id, valid_from, commune, organisation_id, organisation_kind, recorded_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      row.personId,
      row.id,
      row.validFrom,
      row.commune,
      row.organisationId,
      row.organisationKind,
      row.recordedAt,
    ],
  })
}

/** A person's situations in the order in which they were recorded. A handful: moves and corrections of one life. */
export async function listSituations(db: Db, personId: string): Promise<Array<Situation>> {
  const rows = await sqlOf(db).query<SituationColumns>({
    name: 'person-situations',
    text: `select valid_from, commune, organisation_id, organisation_kind from person_situation
           where person_id = $1 order by recorded_at, id`,
    values: [personId],
  })
  return rows.map(situationFrom)
}

type CircumstancesRow = SituationColumns & { gender: string | null; birth_year: number | null }

/**
 * Who a person is and the situation that held on a day, in one query; null when there is no such person. Until the transaction
 * ends the person cannot be erased: what is written by it is there to be erased afterwards.
 */
export async function findCircumstances(
  db: Db,
  personId: string,
  day: Day,
): Promise<{ person: Pick<PersonRow, 'birthYear' | 'gender'>; situation: Situation | null } | null> {
  const row = await sqlOf(db).one<CircumstancesRow>({
    name: 'person-circumstances',
    text: `select p.gender, p.birth_year, s.valid_from, s.commune, s.organisation_id, s.organisation_kind
           from person p left join lateral (
             select * from person_situation where person_id = p.id
             order by valid_from > $2::date, case when valid_from > $2::date then valid_from end,
               valid_from desc, recorded_at desc, id desc limit 1
           ) s on true where p.id = $1 and p.erased_at is null for key share of p`,
    values: [personId, day],
  })
  if (!row) return null
  const person = { birthYear: row.birth_year, gender: genders.find((known) => known === row.gender) ?? null }
  return { person, situation: row.valid_from === null ? null : situationFrom(row) }
}

function situationFrom(row: SituationColumns): Situation {
  return {
    validFrom: row.valid_from,
    commune: row.commune,
    organisationId: row.organisation_id,
    organisationKind: organisationKinds.find((known) => known === row.organisation_kind) ?? null,
  }
}
