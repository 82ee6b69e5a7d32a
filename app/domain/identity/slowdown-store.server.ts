import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { Lane } from './slowdown.ts'

type Standing = { failures: number; last_failed: Date }

/**
 * Counts a try as failed, if the wait after the last one is over, and says so. One statement: of many tries at once each
 * sees those before it.
 */
export async function countIfWaited(db: Db, key: string, lane: Lane, at: Date): Promise<boolean> {
  const rows = await sqlOf(db).query({
    name: 'slowdown-count',
    text: `insert into slowdown as s (key, failures, last_failed) values ($1, 1, $2)
           on conflict (key) do update set last_failed = $2,
             failures = case when s.last_failed < $2::timestamptz - make_interval(secs => $5) then 1 else s.failures + 1 end
           where s.last_failed + make_interval(secs =>
             case when s.failures <= $3::int then 0 else least($4::float8, 2 ^ least(s.failures - $3::int, 20)) end) <= $2
           returning 1`,
    values: [key, at, lane.free, lane.longest, lane.forgotten],
  })
  return rows.length > 0
}

/** Counts a try as failed, whatever was before, and answers how many stand now. */
export async function countAlways(db: Db, key: string, forgotten: number, at: Date): Promise<number> {
  const row = await sqlOf(db).one<Standing>({
    name: 'slowdown-count-always',
    text: `insert into slowdown as s (key, failures, last_failed) values ($1, 1, $2)
           on conflict (key) do update set last_failed = $2,
             failures = case when s.last_failed < $2::timestamptz - make_interval(secs => $3) then 1 else s.failures + 1 end
           returning failures, last_failed`,
    values: [key, at, forgotten],
  })
  return row?.failures ?? 1
}

export async function findStanding(db: Db, key: string): Promise<{ failures: number; lastFailed: Date } | null> {
  const row = await sqlOf(db).one<Standing>({
    name: 'slowdown-standing',
    text: 'select failures, last_failed from slowdown where key = $1',
    values: [key],
  })
  return row ? { failures: row.failures, lastFailed: row.last_failed } : null
}

/** Takes failures back: all of `clear`, one of `lessen`; and what nobody has asked for in a day. */
export async function forgive(
  db: Db,
  { clear, lessen, at }: { clear: Array<string>; lessen: string; at: Date },
): Promise<void> {
  await sqlOf(db).run({
    text: `with gone as (delete from slowdown where key = any($1::text[]) or last_failed < $3::timestamptz - interval '1 day')
           update slowdown set failures = greatest(failures - 1, 0) where key = $2`,
    values: [clear, lessen, at],
  })
}
