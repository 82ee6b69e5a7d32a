import { sqlOf } from '#app/adapters/database/index.server.ts'
import { addDays, type Day, type Db } from '../kernel/index.ts'
import type { Breakdown, CountedPerson, CountedPersonsQuestion, CountQuestion, CountRow, Measure } from './counted.ts'

/** The chains that `counted` holds: of a person, of a person in a course, of a person on a platform. */
export type Chain = 'headcount' | 'participations' | 'platforms'

// A short gap can only have brought somebody into [from, to] for the first time shortly after `from`; see docs/counting.md.
const gaps = [
  { gap: 0, days: 7 },
  { gap: 1, days: 31 },
  { gap: 2, days: 92 },
  { gap: 3, days: 366 },
] as const

/** The first and the last day of a range, as SQL. */
export type Range = { from: string; to: string }

const asked: Range = { from: '$2::date', to: '$3::date' }

/**
 * The rows of a chain that stand for a person's first entry in a range for kind $1, as a query. In a range everybody
 * stands in one row of each chain: the one whose day lies in it and whose previous day lies before it. `firstEver` says of
 * which days those without a previous day are wanted.
 */
export function firstOf(
  chain: Chain,
  columns: string,
  seen: string,
  firstEver: Array<string>,
  { from, to }: Range = asked,
): string {
  const branch = (gap: number, when: string) =>
    `select ${columns} from counted where measure = '${chain}' and kind = $1 and gap = ${gap} and ${when}${seen}`
  return [
    ...gaps.map(({ gap, days }) =>
      branch(gap, `day between ${from} and least(${to}, ${from} + ${days}) and prev_day < ${from}`),
    ),
    branch(4, `day between ${from} and ${to} and prev_day < ${from}`),
    ...firstEver.map((days) => branch(5, days)),
  ].join('\n  union all ')
}

export const allDays = ['day between $2::date and $3::date']
// What lies before and after the whole reporting months of [$2, $3], which are those from $4 up to before $5.
const edgeDays = ['day >= $2::date and day < $4::date', 'day >= $5::date and day <= $3::date']

/** How many rows `firstOf` has, by `column`: whole months of those who never counted before are added up already. */
function talliesOf(chain: Chain, by: Breakdown | undefined, seen: string): string {
  const column = by ? columnOf[by] : 'null::text'
  const isKeyed = by && by !== 'commune'
  const key = isKeyed ? 'key' : by ? 'commune' : 'null::text'
  return `select key, sum(count)::bigint as count from (
      select ${column} as key, count(*) as count from (${firstOf(chain, column, seen, edgeDays)}) hits group by 1
      union all
      select ${key}, sum(count) from counted_first where measure = '${chain}' and kind = $1 and breakdown = '${isKeyed ? by : ''}'
        and month >= $4::date and month < $5::date${seen} group by 1
    ) tallies group by 1 having sum(count) <> 0`
}

/** The whole reporting months (from the 15th) in a range, from the first one's first day up to before another's. */
function wholeMonths(from: Day, to: Day): { since: Day; until: Day } {
  const after = addDays(to, 1)
  const until = monthOf(after)
  const since = monthOf(from) === from ? from : monthOf(addDays(monthOf(from), 31))
  return since < until ? { since, until } : { since: after, until: after }
}

function monthOf(day: Day): Day {
  return `${addDays(day, -14).slice(0, 7)}-15`
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

/** `ruleVersion` is that of the rules which made the derived tables; null before there are any. */
export type Tally = { total: number; rows: Array<CountRow>; position: number; ruleVersion: number | null }

/** One statement, so that figures, position and rules are of one moment. */
export async function countByDay(
  db: Db,
  measure: Measure,
  { kind, from, to, by, communes }: CountQuestion,
): Promise<Tally> {
  const chain = chainOf(measure, by)
  const seen = communes ? ' and commune = any($6::text[])' : ''
  const groups = by ? talliesOf(chain, by, seen) : 'select null::text as key, 0::bigint as count where false'
  const total = by && chain === measure ? 'groups' : `(${talliesOf(measure, undefined, seen)}) hits`
  const text = `
    with groups as (${groups})
    select key, count, null::int as rules from groups
    union all select null, coalesce((select sum(count) from ${total}), 0)::bigint, null
    union all (select '', position, rule_version from ledger_derived where id = 1)
    order by key`
  const { since, until } = wholeMonths(from, to)
  const rows = await sqlOf(db).query<{ key: string | null; count: number; rules: number | null }>({
    name: `count-${measure}-${by ?? 'all'}${communes ? '-seen' : ''}`,
    text,
    values: [kind, from, to, since, until, ...(communes ? [communes] : [])],
  })
  const of = (key: string | null) => rows.find((row) => row.key === key)?.count ?? 0
  return {
    total: of(null),
    position: of(''),
    ruleVersion: rows.find((row) => row.key === '')?.rules ?? null,
    rows: rows.flatMap(({ key, count }) => (key ? [{ key, count }] : [])),
  }
}

/** Those behind a figure, by the entry that counts. */
export async function listByDay(db: Db, question: CountedPersonsQuestion): Promise<Array<CountedPerson>> {
  const { hits, isIn, values } = hitsOf(question)
  const rows = await sqlOf(db).query<CountedRow>({
    text: `select root_id, entry_id, day, commune, course, platform from (${hits}) hits
           where entry_id > $4${isIn} order by entry_id limit $${values.push(question.limit)}`,
    values,
  })
  return rows.map(toCountedPerson)
}

/** How many of them come up to the entry `after`: those of the pages before. */
export async function countListedUpTo(db: Db, question: CountedPersonsQuestion): Promise<number> {
  const { hits, isIn, values } = hitsOf(question)
  const row = await sqlOf(db).one<{ count: number }>({
    text: `select count(*)::bigint as count from (${hits}) hits where entry_id <= $4${isIn}`,
    values,
  })
  return row?.count ?? 0
}

function hitsOf({ measure, kind, from, to, by, key, after, communes }: CountedPersonsQuestion) {
  const chain = by && key !== undefined ? chainOf(measure, by) : measure
  const values: Array<unknown> = [kind, from, to, after ?? 0]
  const isIn = by && key !== undefined ? ` and ${columnOf[by]} = $${values.push(key)}` : ''
  const seen = communes ? ` and commune = any($${values.push(communes)}::text[])` : ''
  return { hits: firstOf(chain, '*', seen, allDays), isIn, values }
}

export type CountedRow = Omit<CountedPerson, 'rootId' | 'entryId'> & { root_id: string; entry_id: number }

export function toCountedPerson(row: CountedRow): CountedPerson {
  return {
    rootId: row.root_id,
    entryId: row.entry_id,
    day: row.day,
    commune: row.commune,
    course: row.course,
    platform: row.platform,
  }
}
