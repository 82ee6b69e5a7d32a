import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db, Phone } from '../kernel/index.ts'

export type Account = {
  id: string
  personId: string
  passwordHash: string
  phone: Phone | null
  provenAt: Date | null
  createdAt: Date
  lastSignInAt: Date | null
  disabledAt: Date | null
}

/** How a number is looked for; `ends` null: only by its beginning. Digits alone, behind a + at the beginning. */
export type PhoneSearch = { begins: string; ends: string | null }

type Row = {
  id: string
  person_id: string
  password_hash: string
  phone: string | null
  proven_at: Date | null
  created_at: Date
  last_sign_in_at: Date | null
  disabled_at: Date | null
}

const columns =
  'a.id, a.person_id, a.password_hash, a.created_at, a.last_sign_in_at, a.disabled_at, n.phone, n.proven_at'

/** False when the id is there already: the same form sent twice. */
export async function insertAccount(
  db: Db,
  account: { id: string; personId: string; passwordHash: string; createdAt: Date },
): Promise<boolean> {
  const touched = await sqlOf(db).run({
    name: 'account-insert',
    text: 'insert into account (id, person_id, password_hash, created_at) values ($1, $2, $3, $4) on conflict (id) do nothing',
    values: [account.id, account.personId, account.passwordHash, account.createdAt],
  })
  return touched > 0
}

/** False when the number is another account's. */
export async function insertPhone(
  db: Db,
  number: { phone: Phone; accountId: string; claimedAt: Date },
): Promise<boolean> {
  const touched = await sqlOf(db).run({
    name: 'phone-insert',
    text: 'insert into phone_number (phone, account_id, claimed_at) values ($1, $2, $3) on conflict (phone) do nothing',
    values: [number.phone, number.accountId, number.claimedAt],
  })
  return touched > 0
}

export async function findAccountByPhone(db: Db, phone: Phone): Promise<Account | null> {
  return one(db, {
    name: 'account-by-phone',
    text: `select ${columns} from phone_number n join account a on a.id = n.account_id where n.phone = $1`,
    values: [phone],
  })
}

export async function findAccountById(db: Db, id: string): Promise<Account | null> {
  return one(db, {
    name: 'account-by-id',
    text: `select ${columns} from account a left join phone_number n on n.account_id = a.id where a.id = $1 limit 1`,
    values: [id],
  })
}

export async function findAccountOfPerson(db: Db, personId: string): Promise<Account | null> {
  return one(db, {
    text: `select ${columns} from account a left join phone_number n on n.account_id = a.id where a.person_id = $1 limit 1`,
    values: [personId],
  })
}

/** The numbers of many persons at once, for a list. */
export async function listPhonesOf(db: Db, personIds: Array<string>): Promise<Map<string, Phone>> {
  const rows = await sqlOf(db).query<{ person_id: string; phone: string }>({
    text: `select a.person_id, n.phone from account a join phone_number n on n.account_id = a.id where a.person_id = any($1::uuid[])`,
    values: [personIds],
  })
  return new Map(rows.map((row) => [row.person_id, row.phone]))
}

/** So many numbers that begin so, and so many that end so, are looked at. */
export const mostNumbers = 200

/**
 * Persons whose number begins so (`+84912`) or ends so (`5678`), up to `mostNumbers` of each; `isCut` when there are more.
 * Digits sort as digits in every collation, so the key's index serves for beginnings; ends have one of their own.
 */
export async function listPersonsByPhone(
  db: Db,
  { begins, ends }: PhoneSearch,
): Promise<{ personIds: Array<string>; isCut: boolean }> {
  const found = await sqlOf(db).one<{ personIds: Array<string>; isCut: boolean }>({
    text: `with begun as (select account_id, phone from phone_number where phone >= $1 and phone <= $2 order by phone limit $4 + 1),
             ended as (select account_id, phone from phone_number where reverse(phone) like reverse($3) || '%' order by phone limit $4 + 1)
           select array(select person_id from account where id in (
                (select account_id from begun order by phone limit $4) union (select account_id from ended order by phone limit $4)
             ))::text[] as "personIds",
             (select count(*) from begun) > $4 or (select count(*) from ended) > $4 as "isCut"`,
    values: [begins, begins.padEnd(12, '9'), ends, mostNumbers],
  })
  return found ?? { personIds: [], isCut: false }
}

/**
 * Sets a new password and ends the account's sign-ins, but for one to keep. Call it in a transaction. False when the
 * password is no longer the one it `was`.
 */
export async function replacePassword(
  db: Db,
  { accountId, passwordHash, was, keep }: { accountId: string; passwordHash: string; was?: string; keep?: string },
): Promise<boolean> {
  const sql = sqlOf(db)
  const touched = await sql.run({
    text: 'update account set password_hash = $2 where id = $1 and password_hash = coalesce($3, password_hash)',
    values: [accountId, passwordHash, was ?? null],
  })
  if (touched === 0) return false
  // Only now: a sign-in touches the account's row as it begins, so one on the old password is there by now, or never begins.
  await sql.run({
    text: 'delete from sign_in where account_id = $1 and id_hash <> $2',
    values: [accountId, keep ?? ''],
  })
  return true
}

/**
 * Gives a number to the account that has proved it. Answers the account it was taken from, or null; `held` when another
 * account had proved it before.
 */
export async function takeOverPhone(
  db: Db,
  number: { phone: Phone; accountId: string; at: Date },
): Promise<{ from: string | null } | 'held'> {
  const before = await sqlOf(db).one<{ account_id: string; proven_at: Date | null }>({
    text: 'select account_id, proven_at from phone_number where phone = $1 for update',
    values: [number.phone],
  })
  if (before && before.account_id !== number.accountId && before.proven_at) return 'held'
  await sqlOf(db).run({
    text: 'delete from phone_number where account_id = $1 and phone <> $2',
    values: [number.accountId, number.phone],
  })
  await sqlOf(db).run({
    text: `insert into phone_number (phone, account_id, claimed_at, proven_at) values ($1, $2, $3, $3)
           on conflict (phone) do update set account_id = $2, proven_at = $3`,
    values: [number.phone, number.accountId, number.at],
  })
  return { from: before && before.account_id !== number.accountId ? before.account_id : null }
}

async function one(
  db: Db,
  statement: { name?: string; text: string; values: Array<unknown> },
): Promise<Account | null> {
  const row = await sqlOf(db).one<Row>(statement)
  if (!row) return null
  return {
    id: row.id,
    personId: row.person_id,
    passwordHash: row.password_hash,
    phone: row.phone,
    provenAt: row.proven_at,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    disabledAt: row.disabled_at,
  }
}
