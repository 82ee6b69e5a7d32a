import { type Clock, type Db, DomainError } from '../kernel/index.ts'
import type { KeptForm } from './kept-form.ts'
import { deleteKept, insertKept, listKept } from './kept-form-store.server.ts'
import { newToken, tokenHash } from './secret.server.ts'
import { mayKeepForm } from './slow-down.server.ts'

type Ctx = { db: Db; clock: Clock }

const keptMinutes = 60
const mostCharacters = 100_000

/**
 * Keeps what was typed for an hour, without passwords; the token is for the browser it came from. Errors: `invalid` when it
 * is far too much, `too_many` when the address it came from has far too much kept.
 */
export async function keepTyped(ctx: Ctx, form: KeptForm & { address: string }): Promise<string> {
  const fields = form.fields.filter(([name]) => !/password/i.test(name))
  const letters = JSON.stringify(fields).length
  if (letters > mostCharacters) throw new DomainError('invalid', 'form_too_large')
  if (!(await mayKeepForm(ctx, { address: form.address, letters }))) throw new DomainError('too_many', 'kept_forms')
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
  const [kept] = await takeAllKept(ctx, { tokens: [token] })
  return kept ? { path: kept.path, fields: kept.fields } : null
}

/** What these tokens keep, in their order; those that are unknown or over are left out. */
export async function takeAllKept(
  ctx: Ctx,
  { tokens }: { tokens: Array<string> },
): Promise<Array<KeptForm & { token: string }>> {
  const found = await listKept(ctx.db, tokens.map(tokenHash), ctx.clock.now())
  return tokens.flatMap((token) => {
    const kept = found.find((one) => one.tokenHash === tokenHash(token))
    return kept ? [{ token, path: kept.path, fields: kept.fields }] : []
  })
}

export async function forgetKept(ctx: Ctx, { token }: { token: string }): Promise<void> {
  await deleteKept(ctx.db, tokenHash(token))
}
