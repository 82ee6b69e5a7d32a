import type { Circumstances, Day, Platform } from '../kernel/index.ts'

/** Something that happened to a person and may be counted. */
export const factKinds = [
  'person_registered',
  'enrolled',
  'started',
  'lesson_completed',
  'quiz_passed',
  'course_completed',
  'certificate_issued',
  'certificate_revoked',
  'session_attended',
  'helped',
  'withdrawn',
] as const
export type FactKind = (typeof factKinds)[number]

/** The reason for which all facts of a person are void: who was registered is no learner. */
export const registeredByMistake = 'registered_by_mistake'

/** Something that changes how facts are read, never a fact itself. */
export const correctionKinds = [
  'circumstances_moved',
  'circumstances_corrected',
  'person_merged',
  'person_unmerged',
  'entry_voided',
] as const
export type CorrectionKind = (typeof correctionKinds)[number]

export type EntryKind = FactKind | CorrectionKind

/** What an entry is about. Courses, lessons and quizzes by their lasting identity, which is not personal. */
export type EntryObject = {
  courseKey?: string
  courseRevisionId?: string
  lessonKey?: string
  quizKey?: string
  sessionId?: string
  certificateId?: string
  platform?: Platform
  subjectEntry?: number
  subjectPerson?: string
  /** The day from which new circumstances hold. */
  effectiveFrom?: Day
  reasonCode?: string
}

/**
 * An entry about to be written. `occurredAt` is when it happened, not when it reached us;
 * `circumstances` are the person's as of then; `idempotencyKey` is unique per person.
 */
export type NewEntry = EntryObject & {
  personId: string
  kind: EntryKind
  occurredAt: Date
  circumstances: Circumstances
  idempotencyKey: string
}

const objectFields = [
  'courseKey',
  'courseRevisionId',
  'lessonKey',
  'quizKey',
  'sessionId',
  'certificateId',
  'platform',
  'subjectEntry',
  'subjectPerson',
  'effectiveFrom',
  'reasonCode',
] as const

/**
 * What an entry says, as one text: the same event sent twice says the same, whenever it arrives.
 * Times are left out; circumstances count only where they are what is said.
 */
export function contentOf(entry: NewEntry): string {
  const said = objectFields.map((field) => String(entry[field] ?? ''))
  if (entry.kind === 'circumstances_moved' || entry.kind === 'circumstances_corrected') {
    const { commune, organisationId, organisationKind, gender, birthYear } = entry.circumstances
    said.push(...[commune, organisationId, organisationKind, gender, birthYear].map((value) => String(value ?? '')))
  }
  return [entry.kind, ...said].join('|')
}
