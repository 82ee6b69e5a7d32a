import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { Breakdown, CountedPerson, CountedPersonsQuestion, CountQuestion, CountRow, Measure } from './counted.ts'

/** The chains that `counted` holds: of a person, of a person in a course, of a person on a platform. */
type Chain = 'headcount' | 'participations' | 'platforms'

// A short gap can only have brought somebody into [from, to] for the first time shortly after `from`; see docs/counting.md.
const gaps = [
  { gap: 0, days: 7 },
  { gap: 1, days: 31 },
  { gap: 2, days: 92 },
  { gap: 3, days: 366 },
] as const

/**
 * The rows of a chain that stand for a person's first entry in [$2, $3] for kind $1, as a query. In a range everybody
 * stands in one row of each chain: the one whose day lies in it and whose previous day lies before it.
 */
function firstOf(chain: Chain, columns: string, seen = ''): string {
  const branch = (gap: number, until: string, before: string) =>
    `select ${columns} from counted where measure = '${chain}' and kind = $1 and gap = ${gap} and day between $2::date and ${until} and ${before}${seen}`
  return [
    ...gaps.map(({ gap, days }) => branch(gap, `least($3::date, $2::date + ${days})`, 'prev_day < $2::date')),
    branch(4, '$3::date', '(prev_day is null or prev_day < $2::date)'),
  ].join('\n  union all ')
}

// Names of columns never come from outside.
const columnOf: Record<Breakdown, string> = {
  commune: 'commune',
  organisation_kind: 'organisation_kind',
  gender: 'gender',
  age_band: 'age_band',
  platform: 'platform',
  course: 'course',
}

/** Which chain tells the rows of a breakdown apart: a headcount by course is one of persons within each course. */
function chainOf(measure: Measure, by: Breakdown | undefined): Chain {
  if (measure === 'participations' || by === 'course') return 'participations'
  return by === 'platform' ? 'platforms' : 'headcount'
}

export type Tally = { total: number; rows: Array<CountRow>; position: number }

/** One statement, so that figures and position are of one moment. */
export async function countByDay(
  db: Db,
  measure: Measure,
  { kind, from, to, by, communes }: CountQuestion,
): Promise<Tally> {
  const chain = chainOf(measure, by)
  const seen = communes ? ' and commune = any($4::text[])' : ''
  const groups =
    by &&
    `select ${columnOf[by]} as key, count(*) as count from (${firstOf(chain, columnOf[by], seen)}) hits group by 1`
  const text = `
    with groups as (${groups ?? 'select null::text as key, 0::bigint as count where false'})
    select key, count from groups
    union all select null, ${by && chain === measure ? 'coalesce((select sum(count) from groups), 0)::bigint' : `(select count(*) from (${firstOf(measure, '1', seen)}) hits)`}
    union all select '', coalesce((select position from ledger_derived where id = 1), 0)
    order by key`
  const rows = await sqlOf(db).query<{ key: string | null; count: number }>({
    name: `count-${measure}-${by ?? 'all'}${communes ? '-seen' : ''}`,
    text,
    values: communes ? [kind, from, to, communes] : [kind, from, to],
  })
  const of = (key: string | null) => rows.find((row) => row.key === key)?.count ?? 0
  return {
    total: of(null),
    position: of(''),
    rows: rows.filter((row): row is CountRow => row.key !== null && row.key !== ''),
  }
}

/** Those behind a figure, by the entry that counts. */
export async function listByDay(
  db: Db,
  { measure, kind, from, to, by, key, after, limit, communes }: CountedPersonsQuestion,
): Promise<Array<CountedPerson>> {
  const chain = by && key !== undefined ? chainOf(measure, by) : measure
  const values: Array<unknown> = [kind, from, to, after ?? 0, limit]
  const isIn = by && key !== undefined ? `and ${columnOf[by]} = $${values.push(key)}` : ''
  const seen = communes ? ` and commune = any($${values.push(communes)}::text[])` : ''
  const rows = await sqlOf(db).query<Omit<CountedPerson, 'rootId' | 'entryId'> & { root_id: string; entry_id: number }>(
    {
      text: `select root_id, entry_id, day, commune, course, platform from (${firstOf(chain, '*', seen)}) hits
           where entry_id > $4 ${isIn} order by entry_id limit $5`,
      values,
    },
  )
  return rows.map((row) => ({
    rootId: row.root_id,
    entryId: row.entry_id,
    day: row.day,
    commune: row.commune,
    course: row.course,
    platform: row.platform,
  }))
}
