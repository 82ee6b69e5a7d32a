import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { NewEntry } from './entry.ts'

export async function insertEntry(
  db: Db,
  entry: NewEntry & { recordedAt: Date; contentHash: string },
): Promise<number | null> {
  const { circumstances: as } = entry
  const rows = await sqlOf(db).query<{ id: number }>({
    name: 'ledger-insert',
    text: `insert into ledger_entry (person_id, kind, recorded_at, occurred_at, course_key, course_revision_id, lesson_key, quiz_key,
             session_id, certificate_id, platform, commune, organisation_id, organisation_kind, gender, birth_year,
             subject_entry, subject_person, effective_from, reason_code, idempotency_key, content_hash)
           values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22)
           on conflict (person_id, idempotency_key) do nothing returning id`,
    values: [
      entry.personId,
      entry.kind,
      entry.recordedAt,
      entry.occurredAt,
      entry.courseKey,
      entry.courseRevisionId,
      entry.lessonKey,
      entry.quizKey,
      entry.sessionId,
      entry.certificateId,
      entry.platform,
      as.commune,
      as.organisationId,
      as.organisationKind,
      as.gender,
      as.birthYear,
      entry.subjectEntry,
      entry.subjectPerson,
      entry.effectiveFrom,
      entry.reasonCode,
      entry.idempotencyKey,
      entry.contentHash,
    ],
  })
  return rows[0]?.id ?? null
}

export async function findContentHash(
  db: Db,
  personId: string,
  idempotencyKey: string,
): Promise<{ id: number; contentHash: string } | null> {
  const rows = await sqlOf(db).query<{ id: number; content_hash: string }>({
    text: 'select id, content_hash from ledger_entry where person_id = $1 and idempotency_key = $2',
    values: [personId, idempotencyKey],
  })
  const row = rows[0]
  return row ? { id: row.id, contentHash: row.content_hash } : null
}
