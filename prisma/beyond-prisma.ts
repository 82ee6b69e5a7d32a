/**
 * What the migrations make and Prisma cannot model. Its diff would drop these, so they are named here, and nothing else
 * passes. Keys across rooms: Prisma wants both ends of a relation, which would make lower rooms name upper ones.
 */
export const keysAcrossRooms = [
  'account_person',
  'attempt_person',
  'attempt_quiz_revision',
  'certificate_code_certificate',
  'certificate_person',
  'consent_person',
  'course_published',
  'course_revision_course',
  'enrolment_course',
  'enrolment_person',
  'lesson_progress_person',
  'lesson_revision_course',
  'one_time_code_account',
  'outbox_message_person',
  'person_situation_organisation',
  'person_situation_person',
  'phone_number_account',
  'role_grant_person',
  'sign_in_account',
]

/** Indexes on expressions, with operators or collations of their own, partial, or with included columns. */
export const specialIndexes = [
  'counted_by_day',
  'course_revision_search',
  'ledger_entry_corrected',
  'ledger_entry_merged',
  'ledger_entry_subject',
  'organisation_name_search',
  'person_name_order',
  'person_name_search',
  'phone_number_end',
]

const known = new Set([
  ...keysAcrossRooms.map((name) => `DROP CONSTRAINT "${name}"`),
  ...specialIndexes.map((name) => `DROP INDEX "${name}"`),
])

/** A diff of Prisma without the statements that would drop what is named above. Empty when nothing is left. */
export function withoutKnown(sql: string): string {
  const blocks = sql.split(/\n(?=-- )/).map((block) => block.trim())
  return blocks.filter((block) => !isEmpty(block) && !isKnown(block)).join('\n\n')
}

function isEmpty(block: string): boolean {
  return block === '' || /^-- This is an empty migration\.$/.test(block)
}

function isKnown(block: string): boolean {
  const statement = /^-- Drop(?:ForeignKey|Index)\n(?:ALTER TABLE "\w+" )?(DROP (?:CONSTRAINT|INDEX) "\w+");$/.exec(
    block,
  )
  return statement?.[1] !== undefined && known.has(statement[1])
}
