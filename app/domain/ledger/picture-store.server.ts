import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type {
  CountedKind,
  CountedPerson,
  FunnelQuestion,
  PeriodCount,
  ReachedQuestion,
  TrendQuestion,
} from './counted.ts'
import { allDays, type Chain, type CountedRow, firstOf, toCountedPerson } from './counted-store.server.ts'

const range = { from: 'p.since', to: 'p.until' }

/** Both measures of a kind in each of some periods; each begins on a 15th and ends on a 14th, so months are added up already. */
export async function countPeriods(
  db: Db,
  { kind, periods, communes }: TrendQuestion,
): Promise<Array<Omit<PeriodCount, 'from' | 'to'>>> {
  const seen = communes ? ' and commune = any($4::text[])' : ''
  const tally = (chain: Chain) => `
    (select coalesce(sum(count), 0) from counted_first
      where measure = '${chain}' and kind = $1 and breakdown = '' and month between p.since and p.until${seen})
    + (select count(*) from (${firstOf(chain, '1', seen, [], range)}) again)`
  return sqlOf(db).query<{ headcount: number; participations: number }>({
    name: `count-periods${communes ? '-seen' : ''}`,
    text: `select (${tally('headcount')})::bigint as headcount, (${tally('participations')})::bigint as participations
      from unnest($2::date[], $3::date[]) with ordinality p (since, until, n) order by n`,
    values: [kind, periods.map(({ from }) => from), periods.map(({ to }) => to), ...(communes ? [communes] : [])],
  })
}

const laterSteps = ['started', 'completed', 'certified'] as const satisfies ReadonlyArray<CountedKind>

type Reached = { started: number; completed: number; certified: number }

/**
 * Of the persons who enrolled in [from, to], how many had started, completed, been certified by `to` in a course that they
 * enrolled in then.
 */
export async function countReached(db: Db, { from, to, communes }: FunnelQuestion): Promise<Reached> {
  const seen = communes ? ' and commune = any($4::text[])' : ''
  const enrolled: CountedKind = 'enrolled'
  const row = await sqlOf(db).one<Reached>({
    name: `count-reached${communes ? '-seen' : ''}`,
    // One look at each enrolment's course, not one for each step.
    text: `with cohort as materialized (${firstOf('participations', 'root_id, course', seen, allDays)}),
      come as (
        select c.root_id, ${laterSteps.map((kind) => `bool_or(x.kind = '${kind}') as ${kind}`).join(', ')}
        from cohort c join counted x on x.root_id = c.root_id and x.measure = 'participations'
          and x.kind in (${laterSteps.map((kind) => `'${kind}'`).join(', ')}) and x.chain = c.course and x.day <= $3::date
        group by c.root_id
      )
      select ${laterSteps.map((kind) => `count(*) filter (where ${kind}) as ${kind}`).join(', ')} from come`,
    values: [enrolled, from, to, ...(communes ? [communes] : [])],
  })
  return row ?? { started: 0, completed: 0, certified: 0 }
}

function hasReached(kind: CountedKind): string {
  return `exists (select from counted x where x.root_id = c.root_id and x.measure = 'participations'
    and x.kind = '${kind}' and x.chain = c.course and x.day <= $3::date)`
}

/** The persons of one step of that funnel, each by the first of their enrolments that led there. */
export async function listReached(db: Db, question: ReachedQuestion): Promise<Array<CountedPerson>> {
  const { hits, values } = reachedOf(question)
  const rows = await sqlOf(db).query<CountedRow>({
    text: `select * from (${hits}) hits where entry_id > $4 order by entry_id limit $${values.push(question.limit)}`,
    values,
  })
  return rows.map(toCountedPerson)
}

/** How many of them come up to the entry `after`: those of the pages before. */
export async function countReachedUpTo(db: Db, question: ReachedQuestion): Promise<number> {
  const { hits, values } = reachedOf(question)
  const row = await sqlOf(db).one<{ count: number }>({
    text: `select count(*)::bigint as count from (${hits}) hits where entry_id <= $4`,
    values,
  })
  return row?.count ?? 0
}

function reachedOf({ kind, from, to, communes, after }: ReachedQuestion) {
  const enrolled: CountedKind = 'enrolled'
  const values: Array<unknown> = [enrolled, from, to, after ?? 0]
  const seen = communes ? ` and commune = any($${values.push(communes)}::text[])` : ''
  const hits = `select distinct on (root_id) root_id, entry_id, day, commune, course, platform
      from (${firstOf('participations', '*', seen, allDays)}) c where ${hasReached(kind)} order by root_id, entry_id`
  return { hits, values }
}
