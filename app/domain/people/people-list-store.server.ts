import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Visibility } from '../access/index.ts'
import { type Db, isId } from '../kernel/index.ts'
import type { FoundPerson } from './found-person.ts'

type Wanted = {
  words: Array<string>
  among: Array<string> | null
  after: { sortKey: string; id: string } | null
  seen: Visibility
  limit: number
}

type Row = {
  id: string
  full_name: string
  birth_year: number | null
  created_at: Date
  commune: string | null
  organisation: string | null
}

/** Each condition stands only when it is asked for, so that the order's index or the search's can be used. */
export async function selectPeople(db: Db, { words, among, after, seen, limit }: Wanted): Promise<Array<FoundPerson>> {
  const values: Array<unknown> = []
  const put = (value: unknown): string => `$${values.push(value)}`
  const conditions = ['p.merged_into is null']
  for (const word of words) conditions.push(`p.name_fold like ${put(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`)
  if (among) conditions.push(`p.id = any(${put(among.filter(isId))}::uuid[])`)
  if (after && isId(after.id))
    conditions.push(
      `(p.name_sort collate "vi-x-icu", p.id) > (${put(after.sortKey)} collate "vi-x-icu", ${put(after.id)}::uuid)`,
    )
  if (!seen.all) conditions.push(`s.commune = any(${put(seen.communes)}::text[])`)
  const rows = await sqlOf(db).query<Row>({
    text: `select p.id, p.full_name, p.birth_year, p.created_at, s.commune, o.name as organisation
           from person p
           left join lateral (select commune, organisation_id from person_situation where person_id = p.id
             order by valid_from desc, recorded_at desc, id desc limit 1) s on true
           left join organisation o on o.id = s.organisation_id
           where ${conditions.join(' and ')}
           order by p.name_sort collate "vi-x-icu", p.id limit ${put(limit)}`,
    values,
  })
  return rows.map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    birthYear: row.birth_year,
    commune: row.commune,
    organisationName: row.organisation,
    registeredAt: row.created_at,
  }))
}
