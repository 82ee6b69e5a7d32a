import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

type Rows = Array<Record<string, unknown>>
export type IdentityCopy = { account: Record<string, unknown> | null; phones: Rows; signIns: Rows; codes: Rows }

/** What this room holds of a person, without secrets; of each list the newest, `limit` at most. */
export async function selectPersonalData(db: Db, personId: string, limit: number): Promise<IdentityCopy> {
  const sql = sqlOf(db)
  const list = (text: string) => sql.query<Record<string, unknown>>({ text, values: [personId, limit] })
  const account = await sql.one<Record<string, unknown>>({
    text: `select created_at as "createdAt", last_sign_in_at as "lastSignInAt", disabled_at as "disabledAt" from account where person_id = $1`,
    values: [personId],
  })
  return {
    account: account ?? null,
    phones: await list(
      `select n.phone, n.claimed_at as "claimedAt", n.proven_at as "provenAt"
       from phone_number n join account a on a.id = n.account_id where a.person_id = $1 order by n.claimed_at desc limit $2`,
    ),
    signIns: await list(
      `select (s.created_at at time zone 'Asia/Ho_Chi_Minh')::date as "signedInOn", (s.expires_at at time zone 'Asia/Ho_Chi_Minh')::date as "expiresOn", s.device
       from sign_in s join account a on a.id = s.account_id where a.person_id = $1 order by s.created_at desc limit $2`,
    ),
    codes: await list(
      `select c.purpose, c.created_at as "createdAt", c.expires_at as "expiresAt", c.used_at as "usedAt"
       from one_time_code c join account a on a.id = c.account_id where a.person_id = $1 order by c.created_at desc limit $2`,
    ),
  }
}

/** Deletes how a person signs in; their number is free again. */
export async function deleteAccountRows(db: Db, personId: string): Promise<void> {
  const sql = sqlOf(db)
  // Held first: a sign-in or code that is being made for it is there to be deleted, or finds no account.
  const account = await sql.one<{ id: string }>({
    text: 'select id from account where person_id = $1 for update',
    values: [personId],
  })
  if (!account) return
  await sql.run({ text: 'delete from sign_in where account_id = $1', values: [account.id] })
  await sql.run({
    text: `delete from one_time_code where account_id = $1 or phone in (select phone from phone_number where account_id = $1)`,
    values: [account.id],
  })
  await sql.run({ text: 'delete from phone_number where account_id = $1', values: [account.id] })
  await sql.run({ text: 'delete from account where id = $1', values: [account.id] })
}
