import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

export async function insertToken(
  db: Db,
  token: { id: string; tokenHash: string; name: string; scopes: Array<string>; createdAt: Date },
): Promise<void> {
  await sqlOf(db).run({
    text: 'insert into api_token (token_hash, id, name, scopes, created_at) values ($1, $2, $3, $4, $5)',
    values: [token.tokenHash, token.id, token.name, token.scopes, token.createdAt],
  })
}

export async function findToken(
  db: Db,
  tokenHash: string,
): Promise<{ id: string; scopes: Array<string>; lastUsedAt: Date | null } | null> {
  const row = await sqlOf(db).one<{ id: string; scopes: Array<string>; last_used_at: Date | null }>({
    name: 'api-token',
    text: 'select id, scopes, last_used_at from api_token where token_hash = $1 and revoked_at is null',
    values: [tokenHash],
  })
  return row ? { id: row.id, scopes: row.scopes, lastUsedAt: row.last_used_at } : null
}

/** As it is kept: never the token itself, and not its hash either. */
export type KeptToken = {
  id: string
  name: string
  scopes: Array<string>
  createdAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

export async function listKeptTokens(db: Db): Promise<Array<KeptToken>> {
  return sqlOf(db).query<KeptToken>({
    text: `select id, name, scopes, created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
      from api_token order by created_at, id`,
  })
}

/** False when there is none of this id that still opens something. */
export async function markRevoked(db: Db, id: string, at: Date): Promise<boolean> {
  const text = 'update api_token set revoked_at = $2 where id = $1 and revoked_at is null'
  return (await sqlOf(db).run({ text, values: [id, at] })) > 0
}

export async function touchToken(db: Db, tokenHash: string, at: Date): Promise<void> {
  await sqlOf(db).run({ text: 'update api_token set last_used_at = $2 where token_hash = $1', values: [tokenHash, at] })
}
