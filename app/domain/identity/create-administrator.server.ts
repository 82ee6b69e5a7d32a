import { grantRole, isRoleHeld, recordAct } from '../access/index.server.ts'
import { type Actor, type Role, requireCan, systemActor } from '../access/index.ts'
import { type Clock, type Db, isPersonName, newId, ok, type Phone, type Result, refused } from '../kernel/index.ts'
import { addStaffPerson } from '../people/index.server.ts'
import { findAccountByPhone, insertAccount, insertPhone } from './account-store.server.ts'
import { findUsableLink, replaceCode, useCode } from './code-store.server.ts'
import { checkPassword, type PasswordProblem } from './password.ts'
import type { Passwords } from './ports.ts'
import { newToken, tokenHash } from './secret.server.ts'

type Ctx = { db: Db; clock: Clock; passwords: Passwords; actor: Actor }

export type StaffProblem = { code: 'name' | 'phone_taken' | 'link_over' | PasswordProblem }

const linkDays = 7

/** Whether anybody administers this platform yet. */
export async function hasAdministrator(ctx: { db: Db }): Promise<boolean> {
  return isRoleHeld(ctx, 'administrator')
}

/** The token of a link `/setup/:token` that creates an administrator, once, within a week. A new one ends earlier ones. Errors: `forbidden`. */
export async function createSetupLink(ctx: Omit<Ctx, 'passwords'>): Promise<{ token: string }> {
  requireCan(ctx.actor, 'role.grant')
  const token = newToken()
  const createdAt = ctx.clock.now()
  const id = newId()
  await ctx.db.transaction(async (db) => {
    await replaceCode(db, {
      id,
      purpose: 'first_administrator',
      codeHash: tokenHash(token),
      accountId: null,
      phone: null,
      createdBy: null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + linkDays * 86_400_000),
    })
    await recordAct({ ...ctx, db }, { action: 'setup.link', subjectKind: 'code', subjectId: id })
  })
  return { token }
}

/** Whether a setup link can be used now. */
export async function isSetupLink(ctx: { db: Db; clock: Clock }, token: string): Promise<boolean> {
  return (
    (await findUsableLink(ctx.db, {
      purpose: 'first_administrator',
      codeHash: tokenHash(token),
      at: ctx.clock.now(),
    })) !== null
  )
}

/** Creates the administrator that a setup link stands for, and uses it up. */
export async function createAdministrator(
  ctx: Omit<Ctx, 'actor'>,
  input: { token: string; key: string; fullName: string; phone: Phone; password: string },
): Promise<Result<{ accountId: string; personId: string }, StaffProblem>> {
  const link = await findUsableLink(ctx.db, {
    purpose: 'first_administrator',
    codeHash: tokenHash(input.token),
    at: ctx.clock.now(),
  })
  if (!link) return refused({ code: 'link_over' })
  const whole = { ...ctx, actor: systemActor('setup') }
  return createStaff(whole, {
    ...input,
    roles: ['administrator'],
    useUp: (db) => useCode(db, link.id, ctx.clock.now()),
  })
}

type NewStaff = {
  key: string
  fullName: string
  phone: Phone
  password: string
  roles: Array<Role>
  useUp?: (db: Db) => Promise<boolean>
}

class Refusal extends Error {
  readonly problem: StaffProblem
  constructor(code: StaffProblem['code']) {
    super(code)
    this.problem = { code }
  }
}

/**
 * Creates an account of somebody who works on the platform, with roles in the whole province. They are not registered as
 * trainees: no entry in the ledger. Errors: `forbidden`.
 */
export async function createStaff(
  ctx: Ctx,
  input: NewStaff,
): Promise<Result<{ accountId: string; personId: string }, StaffProblem>> {
  requireCan(ctx.actor, 'role.grant')
  const bad = isPersonName(input.fullName) ? checkPassword(input.password, input.phone) : 'name'
  if (bad) return refused({ code: bad })
  const passwordHash = await ctx.passwords.hash(input.password)
  const personId = newId()
  const createdAt = ctx.clock.now()
  try {
    await ctx.db.transaction(async (db) => {
      if (input.useUp && !(await input.useUp(db))) throw new Refusal('link_over')
      await addStaffPerson({ db, clock: ctx.clock }, { personId, fullName: input.fullName })
      const isNew = await insertAccount(db, { id: input.key, personId, passwordHash, createdAt })
      if (!isNew || !(await insertPhone(db, { phone: input.phone, accountId: input.key, claimedAt: createdAt })))
        throw new Refusal('phone_taken')
      for (const role of input.roles) await grantRole({ ...ctx, db }, { personId, role, scope: { kind: 'province' } })
    })
  } catch (error) {
    if (error instanceof Refusal) return refused(error.problem)
    throw error
  }
  return ok({ accountId: input.key, personId })
}

/** The person of a number, made an administrator: an account that is there gets the role, else one is made with a password nobody knows. */
export async function appointAdministrator(
  ctx: Ctx,
  input: { fullName: string; phone: Phone },
): Promise<Result<{ personId: string }, StaffProblem>> {
  const known = await findAccountByPhone(ctx.db, input.phone)
  if (!known) return createStaff(ctx, { ...input, key: newId(), password: newToken(), roles: ['administrator'] })
  await grantRole(ctx, { personId: known.personId, role: 'administrator', scope: { kind: 'province' } })
  return ok({ personId: known.personId })
}
