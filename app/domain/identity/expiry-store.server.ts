import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

/** Deletes what has ended: sign-ins and typed forms by `now`, codes by `codesBefore`, tries by `triesBefore`. */
export async function deleteExpired(
  db: Db,
  { now, codesBefore, triesBefore }: { now: Date; codesBefore: Date; triesBefore: Date },
): Promise<void> {
  const sql = sqlOf(db)
  await sql.run({ text: 'delete from sign_in where expires_at <= $1', values: [now] })
  await sql.run({ text: 'delete from kept_form where expires_at <= $1', values: [now] })
  await sql.run({ text: 'delete from one_time_code where expires_at <= $1', values: [codesBefore] })
  await sql.run({ text: 'delete from slowdown where last_failed <= $1', values: [triesBefore] })
}
