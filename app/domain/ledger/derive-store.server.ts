import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Day, Db } from '../kernel/index.ts'
import { countedKinds, ruleVersion } from './counted.ts'
import { intoFirsts } from './firsts-store.server.ts'

const kindNames = Object.entries(countedKinds)
export const kindList = kindNames.map(([, kind]) => `'${kind}'`).join(', ')
const kindCase = `case e.kind ${kindNames.map(([name, kind]) => `when '${kind}' then '${name}'`).join(' ')} end`

/** The correction that holds at position `upTo` for an entry `e` that has its `day`, as a query of one row or none. */
export function correctionOf(upTo: string): string {
  return `select c.* from ledger_entry c where c.person_id = e.person_id and c.kind = 'circumstances_corrected'
      and c.id > e.id and c.id <= ${upTo} and c.effective_from <= e.day order by c.id desc limit 1`
}

/** The counted entries among `entries` (rows with their root) at position `upTo`: none that is void, none as it was mistyped. */
function factsFrom(entries: string, upTo: string): string {
  // A correction says the whole truth from its day on of what was entered before it; the newest one wins.
  const held = (column: string) => `case when c.id is null then e.${column} else c.${column} end as ${column}`
  return `select root_id, e.id, e.occurred_at, e.day, ${kindCase} as kind, e.platform, e.course_key,
      ${['commune', 'organisation_kind', 'gender', 'birth_year'].map(held).join(', ')}
    from (select *, (occurred_at at time zone 'Asia/Ho_Chi_Minh')::date as day from (${entries}) own where kind in (${kindList})) e
    left join lateral (${correctionOf(upTo)}) c on true
    where not exists (select from ledger_entry v where v.subject_entry = e.id and v.id <= ${upTo})`
}

// The same fact in each chain it belongs to; of a day the first one stands for all.
const firsts = `chained as (
      select 'headcount' as measure, '' as chain, facts.* from facts
      union all select 'participations', coalesce(course_key, 'unknown'), facts.* from facts
      union all select 'platforms', coalesce(platform, 'unknown'), facts.* from facts
    ), firsts as (
      select distinct on (root_id, measure, kind, chain, day) *, extract(year from day) - birth_year as age
      from chained order by root_id, measure, kind, chain, day, occurred_at, id
    )`
const dayBefore = 'lag(f.day) over (partition by f.root_id, f.measure, f.kind, f.chain order by f.day)'

const ageBand = `case when birth_year is null then 'unknown' else (
  case when age < 16 then 'under_16' when age <= 24 then '16_24' when age <= 34 then '25_34' when age <= 44 then '35_44'
  when age <= 54 then '45_54' when age <= 64 then '55_64' else '65_over' end) end`

const columns =
  'root_id, measure, kind, chain, day, prev_day, gap, commune, organisation_kind, gender, age_band, platform, course, entry_id'

/** Firsts that know the day before theirs, as rows of `counted`. */
const asRows = `root_id, measure, kind, chain, day, prev_day,
      case when prev_day is null then 5 when day - prev_day <= 7 then 0 when day - prev_day <= 31 then 1
        when day - prev_day <= 92 then 2 when day - prev_day <= 366 then 3 else 4 end as gap,
      coalesce(commune, 'unknown') as commune, coalesce(organisation_kind, 'unknown') as organisation_kind, coalesce(gender, 'unknown') as gender,
      ${ageBand} as age_band, coalesce(platform, 'unknown') as platform, coalesce(course_key, 'unknown') as course, id as entry_id`

// Who is merged into somebody else has no rows of their own.
const ofRoots = `select m.root_id, e.* from (
    select r.id as root_id, r.id as person_id from unnest($1::uuid[]) r(id) where not exists (select from ledger_root x where x.person_id = r.id)
    union all select root_id, person_id from ledger_root where root_id = any($1::uuid[])
  ) m join ledger_entry e on e.person_id = m.person_id where e.id <= $2`
const freshRows = `with facts as (${factsFrom(ofRoots, '$2')}), ${firsts}
    select ${asRows} from (select f.*, ${dayBefore} as prev_day from firsts f) linked`

/** Derives the rows of these root persons anew, from everything entered up to `position`. */
export async function rebuildRoots(db: Db, roots: Array<string>, position: number): Promise<void> {
  if (roots.length === 0) return
  await sqlOf(db).run({
    text: `with gone as (delete from counted where root_id = any($1::uuid[]) returning ${columns}) ${intoFirsts('gone', -1)}`,
    values: [roots],
  })
  await sqlOf(db).run({
    text: `with put as (insert into counted (${columns}) ${freshRows} returning ${columns}) ${intoFirsts('put', 1)}`,
    values: [roots, position],
  })
}

const ofBatch = `select coalesce(r.root_id, b.person_id) as root_id, b.* from ledger_entry b
    left join ledger_root r on r.person_id = b.person_id
    where b.id > $2 and b.id <= $3 and coalesce(r.root_id, b.person_id) <> all($1::uuid[])`

/**
 * Adds the entries after one position up to another at the ends of their chains, but for the root persons in `except`.
 * Left out, and answered, is every root person of whom the batch says more than that something new happened last: voided,
 * corrected, or late. Those are to be rebuilt.
 */
export async function appendBatch(db: Db, except: Array<string>, after: number, upTo: number): Promise<Array<string>> {
  const rows = await sqlOf(db).query<{ root_id: string }>({
    text: `with facts as (${factsFrom(ofBatch, '$3')}), ${firsts},
    ends as materialized (
      select f.*, k.day as last_day, k.entry_id as last_entry, coalesce(${dayBefore}, k.day) as prev_day
      from firsts f left join lateral (
        select k.day, k.entry_id from counted k where k.root_id = f.root_id and k.measure = f.measure and k.kind = f.kind
        and k.chain = f.chain order by k.day desc limit 1
      ) k on true
    ),
    unsettled as materialized (
      select root_id from ends e where last_day > day or (last_day = day
        and ((select x.occurred_at from ledger_entry x where x.id = e.last_entry), e.last_entry) > (e.occurred_at, e.id))
      union
      select root_id from (${ofBatch}) own where kind in ('entry_voided', 'circumstances_corrected')
    ),
    put as (
      insert into counted (${columns})
      select ${asRows} from ends where (last_day is null or day > last_day) and root_id not in (select root_id from unsettled)
      returning ${columns}
    ),
    added as (${intoFirsts('put', 1)})
    select root_id from unsettled`,
    values: [except, after, upTo],
  })
  return rows.map((row) => row.root_id)
}

const forest = `with recursive edge as (
    select person_id, subject_person as parent from (
      select distinct on (person_id) person_id, kind, subject_person from ledger_entry
      where kind in ('person_merged', 'person_unmerged') and id <= $1 order by person_id, id desc
    ) newest where kind = 'person_merged'
  ), up as (
    select person_id, parent as ancestor from edge
    union select up.person_id, edge.parent from up join edge on edge.person_id = up.ancestor
  ), roots as (
    select person_id, ancestor as root_id from up where not exists (select from edge where edge.person_id = up.ancestor)
  )`

/** Whether merges were recorded or undone between two positions. */
export async function hasMerges(db: Db, after: number, upTo: number): Promise<boolean> {
  const row = await sqlOf(db).one<{ has: boolean }>({
    text: `select exists (select from ledger_entry where id > $1 and id <= $2 and kind in ('person_merged', 'person_unmerged')) as has`,
    values: [after, upTo],
  })
  return row?.has ?? false
}

/** Brings the table of roots to a position; answers with every root person that gained or lost somebody. */
export async function updateRoots(db: Db, position: number): Promise<Array<string>> {
  const rows = await sqlOf(db).query<{ id: string }>({
    text: `${forest}, changed as (
        select coalesce(r.person_id, o.person_id) as person_id, r.root_id, o.root_id as old_id
        from roots r full join ledger_root o on o.person_id = r.person_id where r.root_id is distinct from o.root_id
      ), gone as (
        delete from ledger_root o using changed c where o.person_id = c.person_id and c.root_id is null
      ), there as (
        insert into ledger_root (person_id, root_id) select person_id, root_id from changed where root_id is not null
        on conflict (person_id) do update set root_id = excluded.root_id
      )
      select person_id as id from changed union select root_id from changed where root_id is not null
      union select old_id from changed where old_id is not null`,
    values: [position],
  })
  return rows.map((row) => row.id)
}

/** A person whose root is not what the merges up to a position make it. */
export async function findWrongRoot(db: Db, position: number): Promise<string | null> {
  const row = await sqlOf(db).one<{ id: string }>({
    text: `${forest} select coalesce(r.person_id, o.person_id) as id from roots r full join ledger_root o on o.person_id = r.person_id
           where r.root_id is distinct from o.root_id order by 1 limit 1`,
    values: [position],
  })
  return row?.id ?? null
}

export type WrongRow = { rootId: string; kind: string; day: Day; entryId: number }

/** The row of lowest entry among these root persons that is missing in `counted` or should not be there. */
export async function findWrongRow(db: Db, roots: Array<string>, position: number): Promise<WrongRow | null> {
  const row = await sqlOf(db).one<{ root_id: string; kind: string; day: Day; entry_id: number }>({
    text: `with fresh as (${freshRows}), held as (select ${columns} from counted where root_id = any($1::uuid[]))
           select * from ((table fresh except table held) union all (table held except table fresh)) wrong order by entry_id limit 1`,
    values: [roots, position],
  })
  return row ? { rootId: row.root_id, kind: row.kind, day: row.day, entryId: row.entry_id } : null
}

/** Everybody whom the ledger or a derived table names, in order of id. */
export async function listNamed(db: Db, after: string, limit: number): Promise<Array<string>> {
  const next = (table: string, column: string) =>
    `(select distinct ${column} as id from ${table} where ${column} > $1::uuid order by 1 limit $2)`
  const rows = await sqlOf(db).query<{ id: string }>({
    text: `${next('ledger_entry', 'person_id')} union ${next('ledger_root', 'root_id')} union ${next('counted', 'root_id')} order by 1 limit $2`,
    values: [after, limit],
  })
  return rows.map((row) => row.id)
}

export type Derived = { position: number; ruleVersion: number }

export async function findDerived(db: Db): Promise<Derived | null> {
  const row = await sqlOf(db).one<Derived>({
    text: 'select position, rule_version as "ruleVersion" from ledger_derived where id = 1',
  })
  return row ?? null
}

export async function saveDerived(db: Db, position: number, at: Date): Promise<void> {
  await sqlOf(db).run({
    text: `insert into ledger_derived (id, position, rule_version, updated_at) values (1, $1, $2, $3)
           on conflict (id) do update set position = excluded.position, rule_version = excluded.rule_version, updated_at = excluded.updated_at`,
    values: [position, ruleVersion, at],
  })
}
