import type { Day } from '../kernel/index.ts'
import type { EntryKind } from './entry.ts'

/** Changes when the rules by which figures are made change; every figure names it. */
export const ruleVersion = 1

export const measures = ['headcount', 'participations'] as const
export type Measure = (typeof measures)[number]

/** What is asked for, and the kind of entry that makes somebody count. */
export const countedKinds = {
  registered: 'person_registered',
  enrolled: 'enrolled',
  started: 'started',
  completed: 'course_completed',
  certified: 'certificate_issued',
} as const satisfies Record<string, EntryKind>
export type CountedKind = keyof typeof countedKinds

/** Of the person: a partition, rows add up. */
export const personBreakdowns = ['commune', 'organisation_kind', 'gender', 'age_band'] as const
/** Of the activity: rows of a headcount overlap; those of participations add up. */
export const activityBreakdowns = ['platform', 'course'] as const
export const breakdowns = [...personBreakdowns, ...activityBreakdowns] as const
export type Breakdown = (typeof breakdowns)[number]

/** Age is the year in Vietnam of what happened minus the birth year. */
export const ageBands = ['under_16', '16_24', '25_34', '35_44', '45_54', '55_64', '65_over', 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]

/** The row of those of whom it is not known. */
export const unknownKey = 'unknown'

/** Whether the rows of a table add up to its total. */
export function isAdditive(measure: Measure, by: Breakdown): boolean {
  return measure === 'participations' || (personBreakdowns as ReadonlyArray<string>).includes(by)
}

/** Days in Vietnam, both included. With `communes` only those who count in one of them (for whoever may see no others). */
export type CountQuestion = { kind: CountedKind; from: Day; to: Day; by?: Breakdown; communes?: ReadonlyArray<string> }

/** `key`: a commune's code, `outside`, an organisation kind, a gender, an age band, a platform, a course's key, or `unknown`. */
export type CountRow = { key: string; count: number }

/**
 * Only rows that are not 0; none without `by`. `total` is of persons (headcount) or of turns (participations), whatever the
 * breakdown. `position` is the sealed entry up to which was counted.
 */
export type Counts = { total: number; rows: Array<CountRow>; position: number; ruleVersion: number }

/** Periods of which each begins on a 15th and ends on a 14th (Decree 09/2019/NĐ-CP, art. 12). */
export type TrendQuestion = {
  kind: CountedKind
  periods: ReadonlyArray<{ from: Day; to: Day }>
  communes?: ReadonlyArray<string>
}

/** Persons and turns of one period. */
export type PeriodCount = { from: Day; to: Day; headcount: number; participations: number }

export type FunnelQuestion = { from: Day; to: Day; communes?: ReadonlyArray<string> }

/** Those of one step of a funnel; `after` is the last one's `entryId`, null for the first page. */
export type ReachedQuestion = FunnelQuestion & { kind: CountedKind; after: number | null; limit: number }

/** The same persons all the way: those who enrolled in some days, and how far they had come by the last of them. */
export type Funnel = { enrolled: number; started: number; completed: number; certified: number }

/** Those behind a figure; with `by` and `key` behind one row. `after` is the last one's `entryId`, null for the first page. */
export type CountedPersonsQuestion = CountQuestion & {
  measure: Measure
  key?: string
  after: number | null
  limit: number
}

/**
 * One who counts: `rootId` is the person after merges, `entryId` the entry that counts, by which the list is ordered,
 * `day` the day in Vietnam it happened, `commune` theirs then. In participations a person stands once per course.
 */
export type CountedPerson = {
  rootId: string
  entryId: number
  day: Day
  commune: string
  course: string
  platform: string
}

/** An entry as anyone entitled may read it: no name, no number. `subject`: the entry voided, the person merged into, the day circumstances were corrected or moved from. */
export type ReadEntry = {
  id: number
  kind: EntryKind
  occurredAt: Date
  recordedAt: Date
  personId: string
  courseKey: string | null
  lessonKey: string | null
  platform: string | null
  commune: string | null
  organisationKind: string | null
  gender: string | null
  birthYear: number | null
  subject: string | null
}

/** The situation by which an entry counts in place of its own, and the correction that says so. */
export type CountedAs = Pick<ReadEntry, 'commune' | 'organisationKind' | 'gender' | 'birthYear'> & { by: number }

/** An entry of a person, as the page of one person shows it. `countedAs` is null where it counts as it was entered, or not at all. */
export type PersonEntry = ReadEntry & {
  isSealed: boolean
  voidedBy: number | null
  reasonCode: string | null
  countedAs: CountedAs | null
}

/** The position that a figure stands on, its seal's hash and time; 0 and empty before the first seal. */
export type Position = { position: number; hash: string; sealedAt: Date | null }
