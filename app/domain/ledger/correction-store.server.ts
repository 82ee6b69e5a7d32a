import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { Fact } from './void-rules.ts'

/** Nobody appends until the transaction ends: what is read now is all there is. */
export async function stopAppends(db: Db): Promise<void> {
  await sqlOf(db).run({ text: 'select pg_advisory_xact_lock(7305, 1)' })
}

/** One merge at a time, so that two of them cannot close a circle between them. */
export async function lockMerges(db: Db): Promise<void> {
  await sqlOf(db).run({ text: 'select pg_advisory_xact_lock(7305, 3)' })
}

export type NamedEntry = { id: number; personId: string; kind: string }

export async function listNamedEntries(db: Db, ids: Array<number>): Promise<Array<NamedEntry>> {
  return sqlOf(db).query<NamedEntry>({
    text: 'select id, person_id as "personId", kind from ledger_entry where id = any($1::bigint[])',
    values: [ids],
  })
}

/** A person's entries of these kinds that are not void, in order. A person has some hundreds in a life. */
export async function listInForce(db: Db, personId: string, kinds: ReadonlyArray<string>): Promise<Array<Fact>> {
  return sqlOf(db).query<Fact>({
    text: `select id, kind, course_key as "courseKey", lesson_key as "lessonKey", quiz_key as "quizKey", certificate_id as "certificateId"
           from ledger_entry e where person_id = $1 and kind = any($2::text[])
           and not exists (select from ledger_entry v where v.subject_entry = e.id) order by id`,
    values: [personId, kinds],
  })
}

/** Whom a person is merged into by the newest word on it, then whom that one is, and so on; the person itself comes first. */
export async function listMergedInto(db: Db, personId: string): Promise<Array<string>> {
  const rows = await sqlOf(db).query<{ id: string }>({
    text: `with recursive up(id, step) as (
        select $1::uuid, 0
        union all
        select newest.subject_person, up.step + 1 from up cross join lateral (
          select kind, subject_person from ledger_entry where person_id = up.id and kind in ('person_merged', 'person_unmerged') order by id desc limit 1
        ) newest where newest.kind = 'person_merged' and up.step < 1000
      ) select id from up order by step`,
    values: [personId],
  })
  return rows.map((row) => row.id)
}
