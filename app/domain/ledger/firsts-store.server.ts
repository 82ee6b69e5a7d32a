import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import { countedKinds } from './counted.ts'

const columns = 'measure, kind, breakdown, month, commune, key, count'

/** The first day of the reporting month that a day lies in. */
const month = `(date_trunc('month', day - 14) + interval '14 days')::date`

/** What `counted_first` says of some rows of `counted`, each taken `times` times. */
function firstsOf(rows: string, times: 1 | -1): string {
  return `select measure, kind, breakdown, ${month} as month, commune, key, ${times} * count(*) as count
    from ${rows} cross join lateral (values ('', ''), ('organisation_kind', organisation_kind), ('gender', gender),
      ('age_band', age_band), ('platform', platform), ('course', course)) one (breakdown, key)
    where gap = 5 and case measure when 'headcount' then breakdown not in ('platform', 'course')
      when 'platforms' then breakdown = 'platform' else true end
    group by 1, 2, 3, 4, 5, 6`
}

/** A statement that adds rows put into `counted` (1) to `counted_first`, or takes off those that are gone from it (-1). */
export function intoFirsts(rows: string, times: 1 | -1): string {
  return `insert into counted_first (${columns}) ${firstsOf(rows, times)}
    on conflict (measure, kind, breakdown, month, commune, key) do update set count = counted_first.count + excluded.count`
}

/** What is added up apart: a measure and a kind. */
export type Part = { measure: string; kind: string }

export const parts: ReadonlyArray<Part> = ['headcount', 'participations', 'platforms'].flatMap((measure) =>
  Object.keys(countedKinds).map((kind) => ({ measure, kind })),
)

const ofPart = '(select * from counted where measure = $1 and kind = $2 and gap = 5) part'

/** Adds a part up anew from `counted`. */
export async function addUpAnew(db: Db, { measure, kind }: Part): Promise<void> {
  await sqlOf(db).run({ text: 'delete from counted_first where measure = $1 and kind = $2', values: [measure, kind] })
  await sqlOf(db).run({
    text: `insert into counted_first (${columns}) ${firstsOf(ofPart, 1)}`,
    values: [measure, kind],
  })
}

/** The first month in which a part is not what `counted` adds up to. */
export async function findWrongMonth(db: Db, { measure, kind }: Part): Promise<string | null> {
  const row = await sqlOf(db).one<{ month: string }>({
    text: `with fresh as (${firstsOf(ofPart, 1)}),
        held as (select ${columns} from counted_first where measure = $1 and kind = $2 and count <> 0)
      select min(month) as month from ((table fresh except table held) union all (table held except table fresh)) wrong
      having min(month) is not null`,
    values: [measure, kind],
  })
  return row?.month ?? null
}
