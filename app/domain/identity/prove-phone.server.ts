import type { PersonActor } from '../access/index.ts'
import { type Clock, type Db, DomainError, newId, ok, type Phone, type Result, refused } from '../kernel/index.ts'
import { takeOverPhone } from './account-store.server.ts'
import { countCodeFailure, findUsableCode, replaceCode, useCode } from './code-store.server.ts'
import type { Passwords, SignIns } from './ports.ts'
import { newCode } from './secret.server.ts'

type Ctx = { db: Db; clock: Clock; passwords: Passwords; signIns: SignIns; actor: PersonActor }

const codeMinutes = 10

/** Makes a code that proves a number; whoever sends messages sends it to that number and to nowhere else. */
export async function startPhoneProof(ctx: Ctx, input: { phone: Phone }): Promise<{ code: string }> {
  const code = newCode()
  const codeHash = await ctx.passwords.hash(code)
  const createdAt = ctx.clock.now()
  const { accountId, personId } = ctx.actor
  await ctx.db.transaction((db) =>
    replaceCode(db, {
      id: newId(),
      purpose: 'phone_proof',
      codeHash,
      accountId,
      phone: input.phone,
      createdBy: personId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + codeMinutes * 60_000),
    }),
  )
  return { code }
}

/**
 * Proves a number with its code: it is this account's from now on, also when another account had claimed it without proof;
 * that one is signed out. Errors: `conflict` when another account has proved it.
 */
export async function provePhone(
  ctx: Ctx,
  input: { phone: Phone; code: string },
): Promise<Result<null, { code: 'wrong' }>> {
  const at = ctx.clock.now()
  const { accountId } = ctx.actor
  const usable = await findUsableCode(ctx.db, { purpose: 'phone_proof', accountId, phone: input.phone, at })
  const fits = await ctx.passwords.verify(usable?.codeHash ?? null, input.code.replace(/\D/g, ''))
  if (usable && !fits) await countCodeFailure(ctx.db, usable.id)
  if (!usable || !fits) return refused({ code: 'wrong' })
  const outcome = await ctx.db.transaction(async (db) =>
    (await useCode(db, usable.id, at)) ? takeOverPhone(db, { phone: input.phone, accountId, at }) : null,
  )
  if (outcome === null) return refused({ code: 'wrong' })
  if (outcome === 'held') throw new DomainError('conflict', 'phone_proven_elsewhere')
  if (outcome.from) await ctx.signIns.closeAll({ accountId: outcome.from })
  return ok(null)
}
