import type { PersonActor } from '../access/index.ts'
import { type Clock, type Db, notFound, ok, parsePhone, type Result, refused } from '../kernel/index.ts'
import type { SecretProblem } from './account.ts'
import { findAccountByPhone } from './account-store.server.ts'
import type { Opened, OpenSignIn, Passwords, Pause, SignIns } from './ports.ts'
import { beginTry } from './slow-down.server.ts'

export type SignInCtx = { db: Db; clock: Clock; passwords: Passwords; signIns: SignIns; pause: Pause }

/**
 * Signs in by number and password. Whether the account exists shows neither in the answer nor in the time it takes.
 * `device` is what the owner reads in the list of sign-ins.
 */
export async function signIn(
  ctx: SignInCtx,
  input: { phone: string; password: string; address: string; device: string },
): Promise<Result<Opened, SecretProblem>> {
  const parsed = parsePhone(input.phone)
  if (!parsed.ok) return refused(parsed.problem)
  const attempt = await beginTry(ctx, { what: 'sign-in', whose: parsed.phone, address: input.address })
  if (!attempt.ok) return refused({ code: 'slow', seconds: attempt.seconds })
  const account = await findAccountByPhone(ctx.db, parsed.phone)
  const fits = await ctx.passwords.verify(account?.passwordHash ?? null, input.password)
  if (!account || !fits || account.disabledAt) return refused({ code: 'wrong' })
  const opened = await open(ctx, { accountId: account.id, device: input.device, passwordHash: account.passwordHash })
  if (!opened) return refused({ code: 'wrong' })
  await attempt.right()
  return ok(opened)
}

/** Signs a browser in, once it is known whose it is. Errors: `not_found`. */
export async function openSignIn(ctx: SignInsCtx, account: { accountId: string; device: string }): Promise<Opened> {
  const opened = await open(ctx, account)
  if (!opened) throw notFound('account')
  return opened
}

type SignInsCtx = Pick<SignInCtx, 'signIns'>

function open(ctx: SignInsCtx, account: Parameters<SignIns['open']>[0]): Promise<Opened | null> {
  return ctx.signIns.open({ ...account, device: account.device.slice(0, 100) })
}

type OwnCtx = { signIns: SignIns; actor: PersonActor }

/** Signs this browser out; answers the cookie line that says so. */
export async function signOut(ctx: OwnCtx): Promise<{ setCookie: string }> {
  await ctx.signIns.close({ accountId: ctx.actor.accountId, idHash: ctx.actor.signInHash })
  return { setCookie: ctx.signIns.blankCookie() }
}

/** Signs every browser of the account out, this one too. */
export async function signOutEverywhere(ctx: OwnCtx): Promise<{ setCookie: string }> {
  await ctx.signIns.closeAll({ accountId: ctx.actor.accountId })
  return { setCookie: ctx.signIns.blankCookie() }
}

/** Where the account is signed in, newest first; `here` is the browser that asks. */
export async function listSignIns(ctx: OwnCtx): Promise<Array<OpenSignIn & { here: boolean }>> {
  const open = await ctx.signIns.list(ctx.actor.accountId)
  return open.map((one) => ({ ...one, here: one.idHash === ctx.actor.signInHash }))
}

/** Signs one other browser of the account out. */
export async function closeSignIn(ctx: OwnCtx, input: { idHash: string }): Promise<void> {
  await ctx.signIns.close({ accountId: ctx.actor.accountId, idHash: input.idHash })
}
