import type { Day } from '#app/domain/kernel/index.ts'
import type { NoPeopleBehind } from '#app/domain/reporting/index.server.ts'
import {
  type CountQuery,
  checkPeriod,
  comparedWith,
  daysOf,
  type NamedPeriod,
  nameOf,
  type Period,
  periodOf,
  type QueryProblem,
  readCountQuery,
  readPeriodKey,
  unitOf,
} from '#app/domain/reporting/index.ts'

/** `period`: no period has that name. */
export type UptakeProblem = QueryProblem | 'period'

/** What the filters show; texts as they were asked. */
export type Filters = { from: string; to: string; kind: string; measure: string; by: string }

/**
 * `query` is what is counted, null when something is wrong. `named` is its period, where it has a name,
 * and `previous` what it is compared with, null for days to come. `typesDays`: the days are typed, not those of a period chosen.
 */
export type AskedUptake = {
  filters: Filters
  query: CountQuery | null
  /** everything that is wrong with what was asked */
  problems: Array<UptakeProblem>
  named: NamedPeriod | null
  previous: Period | null
  typesDays: boolean
  /** every row is shown, not only the first of a ranking */
  allRows: boolean
  /** rows come by name, not by figure */
  byName: boolean
}

/** In place of a period's key: the days shown are to be typed. */
export const ownDays = 'own'

const defaults = { kind: 'completed', measure: 'headcount', by: 'commune' }

/** Reads the address of a screen of figures. Without days: the period of today by Decree 09/2019. */
export function readUptake(params: URLSearchParams, today: Day): AskedUptake {
  const days = readDays(params, today)
  const filters = {
    ...days,
    kind: params.get('kind') ?? defaults.kind,
    measure: params.get('measure') ?? defaults.measure,
    by: params.get('by') ?? defaults.by,
  }
  const read = readCountQuery(filters)
  const isUnknown = isUnknownPeriod(params.get('period'))
  const isRange = checkPeriod(days) === null && !isUnknown
  const named = isRange ? nameOf(days) : null
  // Of a period that is not known, its days are not what is wrong.
  const others = read.ok ? [] : read.problem.filter((problem) => !(isUnknown && problem === 'day'))
  return {
    filters,
    named,
    query: read.ok && !isUnknown ? read.value : null,
    problems: isUnknown ? ['period', ...others] : others,
    previous: isRange ? comparedWith(days, today) : null,
    allRows: params.get('rows') === 'all',
    byName: params.get('sort') === 'name',
    typesDays: named === null || params.get('days') === ownDays || params.get('period') === ownDays,
  }
}

function isUnknownPeriod(key: string | null): boolean {
  return key !== null && key !== '' && key !== ownDays && readPeriodKey(key) === null
}

/** A form sends the period chosen, the days shown and the days typed: what was changed decides. */
function readDays(params: URLSearchParams, today: Day): Period {
  const typed = { from: params.get('from') ?? '', to: params.get('to') ?? '' }
  const key = params.get('period') ?? ''
  const chosen = readPeriodKey(key)
  const days = chosen && daysOf(chosen)
  const hasTyped = typed.from !== '' || typed.to !== ''
  if (days && (!hasTyped || params.get('was') !== `${days.from} ${days.to}`)) return days
  if (hasTyped || (key !== '' && key !== ownDays && !chosen)) return typed
  const current = periodOf(today, 'month')
  return current ? daysOf(current) : typed
}

/** The address of a screen for exactly this question. */
export function uptakeAddress(
  path: string,
  { from, to, kind, measure, by }: Filters | CountQuery,
  more: Record<string, string> = {},
): string {
  return `${path}?${new URLSearchParams({ from, to, kind, measure, ...(by ? { by } : {}), ...more })}`
}

/** The address of the screen of figures exactly as it was asked: also its order, and how many of its rows. */
export function viewAddress({ filters, named, typesDays, allRows, byName }: AskedUptake): string {
  return uptakeAddress('/uptake', filters, {
    ...(named && typesDays && { days: ownDays }),
    ...(allRows && { rows: 'all' }),
    ...(byName && { sort: 'name' }),
  })
}

const asking = ['period', 'from', 'to', 'kind', 'measure', 'by']

/** The screen of figures asked the same, where it is shown, or what is wrong with it can be put right. */
export function sameFigures(params: URLSearchParams): string {
  const same = new URLSearchParams([...params].filter(([name]) => asking.includes(name)))
  return same.size > 0 ? `/uptake?${same}` : '/uptake'
}

export type PeopleProblem = UptakeProblem | NoPeopleBehind

/** What the list of people shows, and the view of figures whence it was opened. */
export type AskedPeople = {
  query: CountQuery | null
  /** everything that is wrong with what was asked */
  problems: Array<UptakeProblem>
  key: string | null
  ofEnrolled: boolean
  after: string | null
  filters: Filters
  view: Filters
}

/** Reads the address of the people behind a figure: with `by` and `key` those of one group, else all. */
export function readPeople(params: URLSearchParams, today: Day): AskedPeople {
  const ofEnrolled = params.get('of') === 'enrolled'
  // A funnel is of everybody.
  const key = ofEnrolled ? null : params.get('key')
  const { filters, problems: ofView } = readUptake(params, today)
  const read = readCountQuery({ ...filters, by: key === null ? null : filters.by })
  // Without a group it does not matter how the view divides.
  const ofGroups: ReadonlyArray<UptakeProblem> = key === null ? ['by', 'registered_has_no_course'] : []
  const problems = ofView.filter((problem) => !ofGroups.includes(problem))
  if (ofEnrolled && filters.kind === 'registered') problems.push('kind')
  const [kind = '', measure = ''] = params.get('view')?.split(' ') ?? []
  const view = { ...filters, kind, measure }
  return {
    query:
      read.ok && problems.length === 0 ? { ...read.value, measure: unitOf(read.value.kind, read.value.measure) } : null,
    problems,
    key: key?.slice(0, 200) ?? null,
    ofEnrolled,
    after: params.get('after'),
    filters,
    view: readCountQuery(view).ok ? view : filters,
  }
}

/** The address of the people behind one figure of a view, from which the way leads back to exactly this view. */
export function peopleAddress(
  view: Filters,
  { kind, measure, key = null }: { kind: string; measure: string; key?: string | null },
  more: Record<string, string> = {},
): string {
  const isOwn = kind === view.kind && measure === view.measure
  return uptakeAddress(
    '/uptake/people',
    { ...view, kind, measure },
    { ...(key !== null && { key }), ...(!isOwn && { view: `${view.kind} ${view.measure}` }), ...more },
  )
}
