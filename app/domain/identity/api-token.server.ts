import { recordAct } from '../access/index.server.ts'
import { type Actor, requireCan, type TokenScope } from '../access/index.ts'
import { type Clock, type Db, newId, notFound } from '../kernel/index.ts'
import { newToken, tokenHash } from './secret.server.ts'
import {
  findToken,
  insertToken,
  type KeptToken,
  listKeptTokens,
  markRevoked,
  touchToken,
} from './token-store.server.ts'

const prefix = 'lensan_'

/** Makes a token for the API; it is shown this once. Errors: `forbidden`. */
export async function createToken(
  ctx: { db: Db; clock: Clock; actor: Actor },
  input: { name: string; scopes: Array<TokenScope> },
): Promise<{ tokenId: string; token: string }> {
  requireCan(ctx.actor, 'token.create')
  const tokenId = newId()
  const token = prefix + newToken()
  await ctx.db.transaction(async (db) => {
    await insertToken(db, {
      id: tokenId,
      tokenHash: tokenHash(token),
      name: input.name,
      scopes: input.scopes,
      createdAt: ctx.clock.now(),
    })
    await recordAct(
      { ...ctx, db },
      {
        action: 'token.created',
        subjectKind: 'token',
        subjectId: tokenId,
        details: { scopes: input.scopes.join(' ') },
      },
    )
  })
  return { tokenId, token }
}

/** Every token that was made, the oldest first, also those that were taken back; never what opens. Errors: `forbidden`. */
export async function listTokens(ctx: { db: Db; actor: Actor }): Promise<Array<KeptToken>> {
  requireCan(ctx.actor, 'token.list')
  return listKeptTokens(ctx.db)
}

/** Takes a token back: from now on it opens nothing. Errors: `forbidden`; `not_found`, also of one taken back before. */
export async function revokeToken(
  ctx: { db: Db; clock: Clock; actor: Actor },
  { tokenId }: { tokenId: string },
): Promise<void> {
  requireCan(ctx.actor, 'token.revoke')
  await ctx.db.transaction(async (db) => {
    if (!(await markRevoked(db, tokenId, ctx.clock.now()))) throw notFound('token')
    await recordAct({ ...ctx, db }, { action: 'token.revoked', subjectKind: 'token', subjectId: tokenId })
  })
}

const hour = 3_600_000

/** Who asks with this token; null when it is none of ours, or was taken back. Its last use is kept to the hour. */
export async function actorOfToken(ctx: { db: Db; clock: Clock }, token: string): Promise<Actor | null> {
  if (!token.startsWith(prefix) || token.length > 100) return null
  const hash = tokenHash(token)
  const found = await findToken(ctx.db, hash)
  if (!found) return null
  const now = ctx.clock.now()
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > hour) await touchToken(ctx.db, hash, now)
  return { kind: 'token', tokenId: found.id, scopes: found.scopes }
}
