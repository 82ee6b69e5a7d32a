import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

/** A person's own entries with the circumstances frozen in them, newest first, `limit` at most. */
export async function selectEntries(db: Db, personId: string, limit: number): Promise<Array<Record<string, unknown>>> {
  return sqlOf(db).query({
    text: `select id as "entryId", kind, occurred_at as "occurredAt", recorded_at as "recordedAt", course_key as "courseKey", lesson_key as "lessonKey",
             quiz_key as "quizKey", platform, commune, organisation_kind as "organisationKind", gender, birth_year as "birthYear",
             effective_from as "effectiveFrom", subject_entry as "subjectEntry", reason_code as "reason"
           from ledger_entry where person_id = $1 order by id desc limit $2`,
    values: [personId, limit],
  })
}

/** Heads of the ledger that were given to a person with a figure, newest first, `limit` at most. */
export async function selectDeliveries(
  db: Db,
  personId: string,
  limit: number,
): Promise<Array<Record<string, unknown>>> {
  return sqlOf(db).query({
    text: `select position as "entryId", delivered_at as "at" from ledger_delivery
           where delivered_to = 'person ' || $1 order by id desc limit $2`,
    values: [personId, limit],
  })
}
