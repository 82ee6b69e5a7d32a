import {
  type Breakdown,
  breakdowns,
  type CountedKind,
  countedKinds,
  isAdditive,
  type Measure,
  measures,
  personBreakdowns,
} from '../ledger/index.ts'

export { type Breakdown, breakdowns, isAdditive, type Measure, measures }

/** What a person is counted for having done, in the order of the way through a course. */
export type ReportedKind = CountedKind
export const reportedKinds: ReadonlyArray<ReportedKind> = [
  'registered',
  'enrolled',
  'started',
  'completed',
  'certified',
]

/** Whether a kind can be broken down so: registering is done once, to no course. */
export function isBrokenDownBy(kind: ReportedKind, by: Breakdown): boolean {
  return kind !== 'registered' || personBreakdowns.some((one) => one === by)
}

/** What a figure is told in: registering is done once, so its turns are persons. */
export function unitOf(kind: string, measure: string): Measure {
  return measure === 'participations' && kind !== 'registered' ? 'participations' : 'headcount'
}

export function isMeasure(text: string): text is Measure {
  return measures.some((one) => one === text)
}

export function isReportedKind(text: string): text is ReportedKind {
  return Object.hasOwn(countedKinds, text)
}

export function isBreakdown(text: string): text is Breakdown {
  return breakdowns.some((one) => one === text)
}
