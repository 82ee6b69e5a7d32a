import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db, Phone } from '../kernel/index.ts'

export type CodePurpose = 'password_reset' | 'phone_proof' | 'first_administrator'

export type NewCode = {
  id: string
  purpose: CodePurpose
  codeHash: string
  accountId: string | null
  phone: Phone | null
  createdBy: string | null
  createdAt: Date
  expiresAt: Date
}

/** Puts a code in the place of all earlier ones for the same. */
export async function replaceCode(db: Db, code: NewCode): Promise<void> {
  await sqlOf(db).run({
    text: `update one_time_code set used_at = $4
           where purpose = $1 and account_id is not distinct from $2 and phone is not distinct from $3 and used_at is null`,
    values: [code.purpose, code.accountId, code.phone, code.createdAt],
  })
  await sqlOf(db).run({
    text: `insert into one_time_code (id, purpose, code_hash, account_id, phone, created_by, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      code.id,
      code.purpose,
      code.codeHash,
      code.accountId,
      code.phone,
      code.createdBy,
      code.createdAt,
      code.expiresAt,
    ],
  })
}

// So many wrong tries end a code: an eighth of a millionth of all there are.
const mostFailures = 50

/** The code that an account may use now. */
export async function findUsableCode(
  db: Db,
  wanted: { purpose: CodePurpose; accountId: string; phone: Phone | null; at: Date },
): Promise<{ id: string; codeHash: string } | null> {
  const row = await sqlOf(db).one<{ id: string; code_hash: string }>({
    text: `select id, code_hash from one_time_code
           where purpose = $1 and account_id = $2 and phone is not distinct from $3 and used_at is null and expires_at > $4 and failures < $5
           order by created_at desc limit 1`,
    values: [wanted.purpose, wanted.accountId, wanted.phone, wanted.at, mostFailures],
  })
  return row ? { id: row.id, codeHash: row.code_hash } : null
}

export async function countCodeFailure(db: Db, id: string): Promise<void> {
  await sqlOf(db).run({ text: 'update one_time_code set failures = failures + 1 where id = $1', values: [id] })
}

/** Uses a code up; false when somebody was faster. */
export async function useCode(db: Db, id: string, at: Date): Promise<boolean> {
  return (
    (await sqlOf(db).run({
      text: 'update one_time_code set used_at = $2 where id = $1 and used_at is null',
      values: [id, at],
    })) > 0
  )
}

/** A link that may be used now, by the hash of its token. */
export async function findUsableLink(
  db: Db,
  wanted: { purpose: CodePurpose; codeHash: string; at: Date },
): Promise<{ id: string } | null> {
  const row = await sqlOf(db).one<{ id: string }>({
    text: 'select id from one_time_code where purpose = $1 and code_hash = $2 and used_at is null and expires_at > $3',
    values: [wanted.purpose, wanted.codeHash, wanted.at],
  })
  return row ?? null
}
