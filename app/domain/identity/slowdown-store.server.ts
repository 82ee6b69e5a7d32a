import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { Bucket, Lane } from './slowdown.ts'

type Standing = { failures: number; last_failed: Date }

// One more failure under the key that `source` gives, with the moment as $1; none while the wait after the last one runs.
function countedIfWaited(source: string, lane: { free: string; longest: string; forgotten: string }): string {
  return `${counted(source, lane.forgotten)}
    where s.last_failed + make_interval(secs => case when s.failures <= ${lane.free}::int then 0
      else least(${lane.longest}::float8, 2 ^ least(s.failures - ${lane.free}::int, 20)) end) <= $1`
}

function counted(source: string, forgotten: string): string {
  return `insert into slowdown as s (key, failures, last_failed) ${source}
    on conflict (key) do update set last_failed = $1, failures =
      case when s.last_failed < $1::timestamptz - make_interval(secs => ${forgotten}) then 1 else s.failures + 1 end`
}

/**
 * Counts a try as failed, if the wait after the last one is over, and says so. One statement: of many tries at once each
 * sees those before it.
 */
export async function countIfWaited(db: Db, key: string, lane: Lane, at: Date): Promise<boolean> {
  const rows = await sqlOf(db).query({ name: 'slowdown-count', text: oneText, values: [at, key, ...valuesOf(lane)] })
  return rows.length > 0
}

const oneText = `${countedIfWaited('values ($2, 1, $1)', { free: '$3', longest: '$4', forgotten: '$5' })} returning 1`

/** Puts so much into a bucket, if it has room after what drained since it was last filled, and says so. */
export async function fillIfRoom(db: Db, key: string, amount: number, bucket: Bucket, at: Date): Promise<boolean> {
  const level = `greatest(0, s.failures - floor(greatest(0, extract(epoch from $3::timestamptz - s.last_failed)) * $5::int))::int + $2::int`
  const rows = await sqlOf(db).query({
    text: `insert into slowdown as s (key, failures, last_failed) values ($1, $2, $3)
           on conflict (key) do update set failures = ${level}, last_failed = greatest(s.last_failed, $3) where ${level} <= $4::int returning 1`,
    values: [key, amount, at, bucket.most, bucket.perSecond],
  })
  return rows.length > 0
}

/** A key and how it slows down. */
export type Slow = { key: string; lane: Lane }

/** `waits`: whose wait is not over; the try is then counted nowhere after it. `failures`: how many stand under `whole` now. */
export type Counted = { waits: 'pair' | 'place' } | { waits: null; failures: number }

/**
 * Counts a try as failed under three keys: under `pair` and `place` each if its wait is over, then under `whole` whatever
 * was before. Rows are locked in this order, as in `forgive`: no two tries can wait for each other.
 */
export async function countTry(
  db: Db,
  { pair, place, whole }: { pair: Slow; place: Slow; whole: Slow },
  at: Date,
): Promise<Counted> {
  const row = await sqlOf(db).one<{ paired: boolean; placed: boolean; failures: number | null }>({
    name: 'slowdown-count-try',
    text: tryText,
    values: [
      at,
      ...[pair.key, ...valuesOf(pair.lane)],
      ...[place.key, ...valuesOf(place.lane)],
      ...[whole.key, whole.lane.forgotten],
    ],
  })
  if (!row?.paired) return { waits: 'pair' }
  if (!row.placed) return { waits: 'place' }
  return { waits: null, failures: row.failures ?? 1 }
}

const tryText = `
  with pair as (${countedIfWaited('values ($2, 1, $1)', { free: '$3', longest: '$4', forgotten: '$5' })} returning 1),
  place as (${countedIfWaited('select $6, 1, $1::timestamptz where exists (select from pair)', {
    free: '$7',
    longest: '$8',
    forgotten: '$9',
  })} returning 1),
  whole as (${counted('select $10, 1, $1::timestamptz where exists (select from place)', '$11')} returning failures)
  select exists (select from pair) as paired, exists (select from place) as placed,
    (select failures from whole) as failures`

function valuesOf({ free, longest, forgotten }: Lane): Array<number> {
  return [free, longest, forgotten]
}

export async function findStanding(db: Db, key: string): Promise<{ failures: number; lastFailed: Date } | null> {
  const row = await sqlOf(db).one<Standing>({
    name: 'slowdown-standing',
    text: 'select failures, last_failed from slowdown where key = $1',
    values: [key],
  })
  return row ? { failures: row.failures, lastFailed: row.last_failed } : null
}

/** Takes failures back: all under `pair` and `whole`, one under `place`. */
export async function forgive(
  db: Db,
  { pair, place, whole }: { pair: string; place: string; whole: string },
): Promise<void> {
  await sqlOf(db).run({
    name: 'slowdown-forgive',
    text: `with one as (delete from slowdown where key = $1 returning 1),
           two as (update slowdown set failures = greatest(failures - 1, 0)
                   where key = $2 and (select count(*) from one) >= 0 returning 1)
           delete from slowdown where key = $3 and (select count(*) from two) >= 0`,
    values: [pair, place, whole],
  })
}
