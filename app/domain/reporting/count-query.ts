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

/** A question from texts of an address; refused with everything that is wrong, so that it is put right at once. */
export function readCountQuery({ from, to, kind, measure, by }: QueryTexts): Result<CountQuery, Array<QueryProblem>> {
  const ofPeriod = checkPeriod({ from, to })
  const problems: Array<QueryProblem> = ofPeriod ? [ofPeriod] : []
  const knownKind = isReportedKind(kind)
  const knownMeasure = isMeasure(measure)
  const knownBy = by === null || isBreakdown(by)
  if (!knownKind) problems.push('kind')
  if (!knownMeasure) problems.push('measure')
  if (!knownBy) problems.push('by')
  if (knownKind && by !== null && knownBy && !isBrokenDownBy(kind, by)) problems.push('registered_has_no_course')
  if (problems.length > 0 || !knownKind || !knownMeasure || !knownBy) return refused(problems)
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

/** One thing that is wrong, for whoever writes to the API. */
export function explainQueryProblem(problem: QueryProblem): string {
  return explained[problem]
}
