import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { PersonEntry, Position, ReadEntry } from './counted.ts'
import { correctionOf, kindList } from './derive-store.server.ts'

const columns = `e.id, e.kind, e.occurred_at as "occurredAt", e.recorded_at as "recordedAt", e.person_id as "personId", e.course_key as "courseKey",
  e.lesson_key as "lessonKey", e.platform, e.commune, e.organisation_kind as "organisationKind", e.gender, e.birth_year as "birthYear",
  coalesce(e.subject_entry::text, e.subject_person::text, e.effective_from::text) as subject`

export async function listSealed(db: Db, after: number, limit: number): Promise<Array<ReadEntry>> {
  return sqlOf(db).query<ReadEntry>({
    name: 'ledger-sealed',
    text: `select ${columns} from ledger_entry e
           where e.id > $1 and e.id <= (select max(to_id) from ledger_seal) order by e.id limit $2`,
    values: [after, limit],
  })
}

const situation = (row: string) => `${row}.commune, ${row}.organisation_kind, ${row}.gender, ${row}.birth_year`
const counted = '(select position from ledger_derived where id = 1)'
const voids = `select from ledger_entry v where v.person_id = e.person_id and v.subject_entry = e.id and v.id <= ${counted}`

/** A person's entries, newest first, each with the situation by which it counts where a correction says another. */
export async function listOfPerson(
  db: Db,
  personId: string,
  before: number | null,
  limit: number,
): Promise<Array<PersonEntry>> {
  return sqlOf(db).query<PersonEntry>({
    name: 'ledger-of-person',
    text: `with root as (select coalesce((select root_id from ledger_root where person_id = $1), $1::uuid) as id),
             family as (select id from root union select r.person_id from ledger_root r join root on r.root_id = root.id),
             own as (select e.*, (e.occurred_at at time zone 'Asia/Ho_Chi_Minh')::date as day
               from ledger_entry e join family on family.id = e.person_id
               where e.id < coalesce($2::bigint, 9223372036854775807) order by e.id desc limit $3)
           select ${columns}, e.reason_code as "reasonCode", e.id <= coalesce((select max(to_id) from ledger_seal), 0) as "isSealed",
             (select min(v.id) from ledger_entry v where v.person_id = e.person_id and v.subject_entry = e.id) as "voidedBy",
             case when c.id is not null and (${situation('c')}) is distinct from (${situation('e')}) and not exists (${voids})
               then json_build_object('commune', c.commune, 'organisationKind', c.organisation_kind, 'gender', c.gender,
                 'birthYear', c.birth_year, 'by', c.id) end as "countedAs"
           from own e left join lateral (${correctionOf(counted)}) c on e.kind in (${kindList}) order by e.id desc`,
    values: [personId, before, limit],
  })
}

export async function findPosition(db: Db): Promise<Position> {
  const seal = await sqlOf(db).one<Position>({
    text: 'select to_id as position, hash, sealed_at as "sealedAt" from ledger_seal order by to_id desc limit 1',
  })
  return seal ?? { position: 0, hash: '', sealedAt: null }
}
