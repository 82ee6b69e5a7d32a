import type { PersonActor } from '../access/index.ts'
import { type Clock, type Db, ok, parsePhone, type Result, refused } from '../kernel/index.ts'
import type { SecretProblem } from './account.ts'
import { findAccountByPhone } from './account-store.server.ts'
import type { OpenSignIn, Passwords, Pause, SignIns } from './ports.ts'
import { beginTry } from './slow-down.server.ts'

export type SignInCtx = { db: Db; clock: Clock; passwords: Passwords; signIns: SignIns; pause: Pause }

export type SignedIn = { setCookie: string; personId: string }

/**
 * Signs in by number and password. Whether the account exists shows neither in the answer nor in the time it takes.
 * `device` is what the owner reads in the list of sign-ins.
 */
export async function signIn(
  ctx: SignInCtx,
  input: { phone: string; password: string; address: string; device: string },
): Promise<Result<SignedIn, SecretProblem>> {
  const parsed = parsePhone(input.phone)
  if (!parsed.ok) return refused(parsed.problem)
  const attempt = await beginTry(ctx, { what: 'sign-in', whose: parsed.phone, address: input.address })
  if (!attempt.ok) return refused({ code: 'slow', seconds: attempt.seconds })
  const account = await findAccountByPhone(ctx.db, parsed.phone)
  const fits = await ctx.passwords.verify(account?.passwordHash ?? null, input.password)
  if (!account || !fits || account.disabledAt) return refused({ code: 'wrong' })
  await attempt.right()
  return ok(await openSignIn(ctx, { accountId: account.id, personId: account.personId, device: input.device }))
}

/** Signs a browser in, once it is known whose it is. */
export async function openSignIn(
  ctx: Pick<SignInCtx, 'signIns'>,
  { accountId, personId, device }: { accountId: string; personId: string; device: string },
): Promise<SignedIn> {
  const { setCookie } = await ctx.signIns.open({ accountId, device: device.slice(0, 100) })
  return { setCookie, personId }
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
