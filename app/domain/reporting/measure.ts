/** What is counted: distinct persons, or one per person and course. */
export const measures = ['headcount', 'participations'] as const
export type Measure = (typeof measures)[number]

/** What a person is counted for having done, in the order of the way through a course. */
export const reportedKinds = ['registered', 'enrolled', 'started', 'completed', 'certified'] as const
export type ReportedKind = (typeof reportedKinds)[number]

/**
 * The breakdowns. `of` person: a partition, everybody stands in one row, by what is frozen in their first counted entry of
 * the period. `of` activity: rows overlap, each is its own distinct count.
 */
export const breakdowns = {
  commune: { of: 'person' },
  organisation_kind: { of: 'person' },
  gender: { of: 'person' },
  age_band: { of: 'person' },
  platform: { of: 'activity' },
  course: { of: 'activity' },
} as const satisfies Record<string, { of: 'person' | 'activity' }>
export type Breakdown = keyof typeof breakdowns

export const breakdownKeys: ReadonlyArray<Breakdown> = ['commune', 'organisation_kind', 'gender', 'age_band', 'platform', 'course']

/** Whether the rows add up to the total. Participations do by either sort of breakdown; persons by what is theirs alone. */
export function isAdditive(measure: Measure, by: Breakdown): boolean {
  return measure === 'participations' || breakdowns[by].of === 'person'
}

/** Whether a kind can be broken down so: registering is done once, to no course. */
export function isBrokenDownBy(kind: ReportedKind, by: Breakdown): boolean {
  return kind !== 'registered' || breakdowns[by].of === 'person'
}

export function isMeasure(text: string): text is Measure {
  return measures.some((one) => one === text)
}

export function isReportedKind(text: string): text is ReportedKind {
  return reportedKinds.some((one) => one === text)
}

export function isBreakdown(text: string): text is Breakdown {
  return Object.hasOwn(breakdowns, text)
}
