import { recordAct } from '../access/index.server.ts'
import { type Actor, type PersonActor, requireCan } from '../access/index.ts'
import {
  type Clock,
  type Db,
  newId,
  notFound,
  ok,
  type Phone,
  parsePhone,
  type Result,
  refused,
} from '../kernel/index.ts'
import { sendMessage, withdrawMessages } from '../messaging/index.server.ts'
import type { SecretProblem } from './account.ts'
import {
  type Account,
  findAccountById,
  findAccountByPhone,
  findAccountOfPerson,
  replacePassword,
} from './account-store.server.ts'
import { countCodeFailure, findUsableCode, replaceCode, useCode } from './code-store.server.ts'
import { checkPassword } from './password.ts'
import type { Opened, Passwords } from './ports.ts'
import { newCode } from './secret.server.ts'
import { openSignIn, type SignInCtx } from './sign-in.server.ts'
import { beginTry } from './slow-down.server.ts'

type GiveCtx = { db: Db; clock: Clock; passwords: Passwords; actor: Actor }

const codeHours = 24

/** A code for a new password, to be read out to its owner; it is shown this once, holds a day, and ends earlier ones. */
export type GivenCode = { code: string; phone: Phone | null; expiresAt: Date }

/** Gives a person a reset code. Errors: `forbidden`; `not_found` when they have no account. */
export async function giveResetCode(ctx: GiveCtx, input: { personId: string }): Promise<GivenCode> {
  requireCan(ctx.actor, 'account.reset')
  const account = await findAccountOfPerson(ctx.db, input.personId)
  if (!account) throw notFound('account')
  return give(ctx, account)
}

/** The same by number, for the command line. */
export async function giveResetCodeByPhone(ctx: GiveCtx, input: { phone: Phone }): Promise<GivenCode> {
  requireCan(ctx.actor, 'account.reset')
  const account = await findAccountByPhone(ctx.db, input.phone)
  if (!account) throw notFound('account')
  return give(ctx, account)
}

async function give(ctx: GiveCtx, account: Account): Promise<GivenCode> {
  const code = newCode()
  // Eight digits could be found from a fast hash.
  const codeHash = await ctx.passwords.hash(code)
  const createdAt = ctx.clock.now()
  const expiresAt = new Date(createdAt.getTime() + codeHours * 3_600_000)
  const createdBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  await ctx.db.transaction(async (db) => {
    await replaceCode(db, {
      id: newId(),
      purpose: 'password_reset',
      codeHash,
      accountId: account.id,
      phone: null,
      createdBy,
      createdAt,
      expiresAt,
    })
    await recordAct(
      { ...ctx, db },
      { action: 'account.reset_code', subjectKind: 'person', subjectId: account.personId },
    )
    const message = { personId: account.personId, template: 'password_reset_given' as const }
    await withdrawMessages({ db, clock: ctx.clock }, message)
    await sendMessage({ db, clock: ctx.clock }, { ...message, data: { until: expiresAt.toISOString() } })
  })
  return { code, phone: account.phone, expiresAt }
}

/**
 * Sets a new password by number and code, signs every browser out and this one in. Like signing in, it does not tell whether
 * there is such an account, or a code for it.
 */
export async function resetPassword(
  ctx: SignInCtx,
  input: { phone: string; code: string; password: string; address: string; device: string },
): Promise<Result<Opened, SecretProblem>> {
  const parsed = parsePhone(input.phone)
  if (!parsed.ok) return refused(parsed.problem)
  const bad = checkPassword(input.password, parsed.phone)
  if (bad) return refused({ code: bad })
  const attempt = await beginTry(ctx, { what: 'reset', whose: parsed.phone, address: input.address })
  if (!attempt.ok) return refused({ code: 'slow', seconds: attempt.seconds })
  const account = await redeem(ctx, parsed.phone, { code: input.code.replace(/\D/g, ''), password: input.password })
  if (!account) return refused({ code: 'wrong' })
  await attempt.right()
  return ok(await openSignIn(ctx, { accountId: account.id, device: input.device }))
}

async function redeem(
  ctx: SignInCtx,
  phone: Phone,
  given: { code: string; password: string },
): Promise<Account | null> {
  const at = ctx.clock.now()
  const account = await findAccountByPhone(ctx.db, phone)
  const wanted =
    account && !account.disabledAt
      ? { purpose: 'password_reset' as const, accountId: account.id, phone: null, at }
      : null
  const usable = wanted && (await findUsableCode(ctx.db, wanted))
  const fits = await ctx.passwords.verify(usable?.codeHash ?? null, given.code)
  if (usable && !fits) await countCodeFailure(ctx.db, usable.id)
  if (!account || !usable || !fits) return null
  const passwordHash = await ctx.passwords.hash(given.password)
  const isChanged = await ctx.db.transaction(async (db) => {
    if (!(await useCode(db, usable.id, at))) return false
    await replacePassword(db, { accountId: account.id, passwordHash })
    await withdrawMessages({ ...ctx, db }, { personId: account.personId, template: 'password_reset_given' })
    return true
  })
  return isChanged ? account : null
}

/** Changes one's own password, knowing the old one, and signs every other browser out. */
export async function changePassword(
  ctx: SignInCtx & { actor: PersonActor },
  input: { current: string; password: string; address: string },
): Promise<Result<null, SecretProblem>> {
  const { accountId, signInHash } = ctx.actor
  const account = await findAccountById(ctx.db, accountId)
  if (!account) throw notFound('account')
  const bad = checkPassword(input.password, account.phone)
  if (bad) return refused({ code: bad })
  const attempt = await beginTry(ctx, { what: 'change', whose: accountId, address: input.address })
  if (!attempt.ok) return refused({ code: 'slow', seconds: attempt.seconds })
  if (!(await ctx.passwords.verify(account.passwordHash, input.current))) return refused({ code: 'wrong' })
  const passwordHash = await ctx.passwords.hash(input.password)
  const change = { accountId, passwordHash, was: account.passwordHash, keep: signInHash }
  const isChanged = await ctx.db.transaction((db) => replacePassword(db, change))
  if (!isChanged) return refused({ code: 'wrong' })
  await attempt.right()
  return ok(null)
}
