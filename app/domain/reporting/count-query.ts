import { ok, type Result, refused } from '../kernel/index.ts'
import {
  type Breakdown,
  isBreakdown,
  isBrokenDownBy,
  isMeasure,
  isReportedKind,
  type Measure,
  type ReportedKind,
} from './measure.ts'
import { checkPeriod, type Period } from './reporting-period.ts'

/** A question about trainees. Days in Vietnam, both included; `by` null asks for the total alone. */
export type CountQuery = Period & { kind: ReportedKind; measure: Measure; by: Breakdown | null }

/** What is wrong with a question, in the order in which it is told. */
export type QueryProblem = 'day' | 'order' | 'too_long' | 'kind' | 'measure' | 'by' | 'registered_has_no_course'

export type QueryTexts = { from: string; to: string; kind: string; measure: string; by: string | null }

/** A question from texts of an address; refused with the first thing that is wrong. */
export function readCountQuery({ from, to, kind, measure, by }: QueryTexts): Result<CountQuery, QueryProblem> {
  const problem = checkPeriod({ from, to })
  if (problem) return refused(problem)
  if (!isReportedKind(kind)) return refused('kind')
  if (!isMeasure(measure)) return refused('measure')
  if (by !== null && !isBreakdown(by)) return refused('by')
  if (by !== null && !isBrokenDownBy(kind, by)) return refused('registered_has_no_course')
  return ok({ from, to, kind, measure, by })
}

const explained: Record<QueryProblem, string> = {
  day: '`from` and `to` must be days that exist, written YYYY-MM-DD.',
  order: '`from` must not be after `to`.',
  too_long: 'The period from `from` to `to` must not be longer than ten years.',
  kind: '`kind` must be one of registered, enrolled, started, completed, certified.',
  measure: '`measure` must be one of headcount, participations.',
  by: '`by` must be one of commune, organisation_kind, gender, age_band, platform, course, or be left out.',
  registered_has_no_course:
    'Registering belongs to no course and no platform: `kind=registered` cannot be broken down by `course` or `platform`. Leave `by` out, or ask for a breakdown of the person.',
}

/** What is wrong, for whoever writes to the API. */
export function explainQueryProblem(problem: QueryProblem): string {
  return explained[problem]
}
