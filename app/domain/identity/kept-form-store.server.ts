import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { KeptForm } from './kept-form.ts'

export async function insertKept(
  db: Db,
  kept: KeptForm & { tokenHash: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  // What has ended goes with the next that comes.
  await sqlOf(db).run({
    text: `with ended as (delete from kept_form where expires_at < $4)
           insert into kept_form (token_hash, path, fields, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
    values: [kept.tokenHash, kept.path, JSON.stringify(kept.fields), kept.createdAt, kept.expiresAt],
  })
}

export async function listKept(
  db: Db,
  tokenHashes: Array<string>,
  at: Date,
): Promise<Array<KeptForm & { tokenHash: string }>> {
  return sqlOf(db).query<KeptForm & { tokenHash: string }>({
    text: `select token_hash as "tokenHash", path, fields from kept_form
           where token_hash = any($1::text[]) and expires_at > $2`,
    values: [tokenHashes, at],
  })
}

export async function deleteKept(db: Db, tokenHash: string): Promise<void> {
  await sqlOf(db).run({ text: 'delete from kept_form where token_hash = $1', values: [tokenHash] })
}
