import { type Clock, type Db, DomainError } from '../kernel/index.ts'
import type { KeptForm } from './kept-form.ts'
import { deleteKept, findKept, insertKept } from './kept-form-store.server.ts'
import { newToken, tokenHash } from './secret.server.ts'

type Ctx = { db: Db; clock: Clock }

const keptMinutes = 60
const mostCharacters = 100_000

/** Keeps what was typed for an hour, without passwords; the token is for the browser it came from. Errors: `invalid` when it is far too much. */
export async function keepTyped(ctx: Ctx, form: KeptForm): Promise<string> {
  const fields = form.fields.filter(([name]) => !/password/i.test(name))
  if (JSON.stringify(fields).length > mostCharacters) throw new DomainError('invalid', 'form_too_large')
  const token = newToken()
  const createdAt = ctx.clock.now()
  await insertKept(ctx.db, {
    path: form.path,
    fields,
    tokenHash: tokenHash(token),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + keptMinutes * 60_000),
  })
  return token
}

/** What a token keeps; null when it is unknown or over. It stays until `forgetKept`: sending it on may fail. */
export async function takeKept(ctx: Ctx, { token }: { token: string }): Promise<KeptForm | null> {
  return findKept(ctx.db, tokenHash(token), ctx.clock.now())
}

export async function forgetKept(ctx: Ctx, { token }: { token: string }): Promise<void> {
  await deleteKept(ctx.db, tokenHash(token))
}
