import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Visibility } from '../access/index.ts'
import { type Db, isId } from '../kernel/index.ts'
import type { FoundPerson } from './found-person.ts'

type Wanted = {
  /** the whole text and its words, without accents; null asks for everybody */
  name: SearchedName | null
  among: Array<string> | null
  after: PeopleKey | null
  seen: Visibility
  limit: number
}

export type SearchedName = { text: string; words: Array<string> }

/** Where a row stands: how well it fits (see `rankOf`), then the name's place in a Vietnamese list. */
export type PeopleKey = { rank: number; sortKey: string; id: string }

type Row = {
  id: string
  full_name: string
  birth_year: number | null
  created_at: Date
  commune: string | null
  organisation: string | null
  rank: number
  name_sort: string
}

/**
 * People in the order of the list, each with its key. Each condition stands only when it is asked for, so that the order's
 * index or the search's can be used; situations are looked up for the page alone.
 */
export async function selectPeople(db: Db, wanted: Wanted): Promise<Array<FoundPerson & { key: PeopleKey }>> {
  const values: Array<unknown> = []
  const put = (value: unknown): string => `$${values.push(value)}`
  const rank = rankOf(wanted.name, put)
  const conditions = conditionsOf(wanted, rank, put)
  const order = [...(rank === null ? [] : ['rank']), 'name_sort collate "vi-x-icu"', 'id'].join(', ')
  const rows = await sqlOf(db).query<Row>({
    text: `select p.*, s.commune, o.name as organisation
           from (select id, full_name, name_sort, birth_year, created_at, ${rank ?? '0'} as rank from person p
             where ${conditions.join(' and ')} order by ${order} limit ${put(wanted.limit)}) p
           left join lateral ${situationNow} on true
           left join organisation o on o.id = s.organisation_id
           order by ${order}`,
    values,
  })
  return rows.map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    birthYear: row.birth_year,
    commune: row.commune,
    organisationName: row.organisation,
    registeredAt: row.created_at,
    key: { rank: row.rank, sortKey: row.name_sort, id: row.id },
  }))
}

const situationNow = `(select commune, organisation_id from person_situation where person_id = p.id
             order by valid_from desc, recorded_at desc, id desc limit 1) s`

type Put = (value: unknown) => string

/** Ranks run from 0 to this. */
export const lastRank = 4

/**
 * 0: the very name; 1: every word is one of the name's, one of them the given name, by which people are known; 2: every word
 * is one of the name's; 3: the given name begins with a word; 4: the others.
 */
function rankOf(name: SearchedName | null, put: Put): string | null {
  if (!name) return null
  const begins = put(name.words.map((word) => `${literal(word)}%`))
  const whole = put(name.words.map((word) => `% ${literal(word)} %`))
  const given = `substring(name_fold from '[^ ]+$')`
  return `case when name_fold = ${put(name.text)} then 0
    when ' ' || name_fold || ' ' like all(${whole}::text[]) then case when ${given} = any(${put(name.words)}::text[]) then 1 else 2 end
    when ${given} like any(${begins}::text[]) then 3 else ${lastRank} end`
}

function conditionsOf({ name, among, after, seen }: Wanted, rank: string | null, put: Put): Array<string> {
  const conditions = ['merged_into is null', 'erased_at is null']
  // Both patterns have trigrams of a word's beginning, so that even "an" finds by the index.
  for (const word of name?.words ?? [])
    conditions.push(`(name_fold like ${put(`${literal(word)}%`)} or name_fold like ${put(`% ${literal(word)}%`)})`)
  if (among) conditions.push(`id = any(${put(among.filter(isId))}::uuid[])`)
  if (after && isId(after.id)) {
    const key = `${put(after.sortKey)} collate "vi-x-icu", ${put(after.id)}::uuid`
    conditions.push(
      rank === null
        ? `(name_sort collate "vi-x-icu", id) > (${key})`
        : `(${rank}, name_sort collate "vi-x-icu", id) > (${put(after.rank)}::integer, ${key})`,
    )
  }
  if (!seen.all) conditions.push(`(select commune from ${situationNow}) = any(${put(seen.communes)}::text[])`)
  return conditions
}

// What means something to LIKE means itself.
function literal(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
