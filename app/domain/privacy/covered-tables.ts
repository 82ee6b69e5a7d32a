/**
 * Every table that has a column with a person in it: what the copy calls it (null: not in the copy) and what an erasure does to
 * it. `deleted`: no row is left; `emptied`: the row stays without what tells who it is. Anything else is why it stays.
 * A test compares this with the database, so that a new table is not forgotten.
 */
export const coveredTables: Readonly<Record<string, { copy: string | null; erasure: string }>> = {
  person: { copy: 'person', erasure: 'emptied' },
  person_situation: { copy: 'situations', erasure: 'deleted' },
  consent: { copy: 'consents', erasure: 'by id alone: proof of what was agreed to and taken back' },
  account: { copy: 'account', erasure: 'deleted' },
  phone_number: { copy: 'phones', erasure: 'deleted' },
  sign_in: { copy: 'signIns', erasure: 'deleted' },
  one_time_code: { copy: 'codes', erasure: 'deleted' },
  role_grant: { copy: 'roles', erasure: 'by id alone, taken away: who was allowed what' },
  audit_act: { copy: 'acts', erasure: 'by id alone: who did what to whom' },
  attempt: { copy: 'attempts', erasure: 'deleted' },
  answer: { copy: 'attempts', erasure: 'deleted' },
  enrolment: { copy: 'enrolments', erasure: 'deleted' },
  lesson_progress: { copy: 'lessons', erasure: 'deleted' },
  checklist_tick: { copy: 'ticks', erasure: 'deleted' },
  quiz_pass: { copy: 'quizPasses', erasure: 'deleted' },
  certificate: { copy: 'certificates', erasure: 'emptied' },
  certificate_code: {
    copy: 'certificates',
    erasure: 'by id alone: the number on the paper, to answer that it no longer holds',
  },
  outbox_message: { copy: 'messages', erasure: 'deleted' },
  ledger_entry: {
    copy: 'ledgerEntries',
    erasure: 'by id alone: reported figures must stay checkable; append-only (void when entered by mistake)',
  },
  ledger_delivery: { copy: 'figuresTaken', erasure: 'by id alone: to whom a figure was given; append-only' },
  ledger_root: { copy: null, erasure: 'derived from the ledger, ids alone' },
  counted: { copy: null, erasure: 'derived from the ledger, ids alone' },
}
