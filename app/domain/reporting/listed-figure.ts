import { isDay } from '../kernel/index.ts'
import { type Breakdown, isBreakdown, isMeasure, isReportedKind, type Measure, type ReportedKind } from './measure.ts'
import type { Period } from './reporting-period.ts'

/** A figure whose people were listed. `by` and `key` of one group; `ofEnrolled`: a step of the funnel. */
export type ListedFigure = Period & {
  kind: ReportedKind
  measure: Measure
  ofEnrolled: boolean
  by: Breakdown | null
  key: string | null
}

const ofEnrolledMark = 'of-enrolled'

/** How a figure is named in the register of acts: codes alone. */
export function nameFigure({ kind, measure, ofEnrolled, from, to, by, key }: ListedFigure): string {
  return [kind, ofEnrolled ? ofEnrolledMark : measure, from, to, by ?? '', key ?? ''].join(' ').trim()
}

/** The figure that `nameFigure` named; null for what is no such name. */
export function readFigure(name: string): ListedFigure | null {
  const [kind = '', unit = '', from = '', to = '', by = '', key = ''] = name.split(' ')
  const ofEnrolled = unit === ofEnrolledMark
  const measure = ofEnrolled ? 'headcount' : unit
  if (!isReportedKind(kind) || !isMeasure(measure) || !isDay(from) || !isDay(to)) return null
  return { kind, measure, ofEnrolled, from, to, by: isBreakdown(by) ? by : null, key: key === '' ? null : key }
}
