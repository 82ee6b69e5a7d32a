import { type Clock, type Db, DomainError, newId, ok, type Phone, type Result, refused } from '../kernel/index.ts'
import { registerPerson } from '../people/index.server.ts'
import { type ConsentPurpose, checkDetails, type PersonDetails } from '../people/index.ts'
import { isCommune } from '../reference/index.ts'
import type { RegisterProblem } from './account.ts'
import { findAccountById, findAccountByPhone, insertAccount, insertPhone } from './account-store.server.ts'
import { checkPassword } from './password.ts'
import type { Passwords } from './ports.ts'
import { countTaken } from './slow-down.server.ts'

export type RegisterCtx = { db: Db; clock: Clock; passwords: Passwords }

export type Registration = PersonDetails & {
  /** made when the form was shown; becomes the account's id, so that the form sent twice is one account */
  key: string
  phone: Phone
  password: string
  consents: Array<{ purpose: ConsentPurpose; textVersion: string }>
  /** from where, for slowing down */
  address: string
}

export type Registered = { accountId: string; personId: string }

/** The registration lost a race for its key or its number: nothing of it may stand. */
class Outrun extends Error {}

/**
 * Registers a person with an account: person, situation, consents, account, number and the entry `person_registered`, all or
 * nothing. The same form sent twice is one account. A number that is taken is told, ever more slowly.
 * Errors: `conflict` when the key was used with another number or password.
 */
export async function register(ctx: RegisterCtx, input: Registration): Promise<Result<Registered, RegisterProblem>> {
  const problem = checkDetails(input, ctx.clock.now(), isCommune) ?? checkPassword(input.password, input.phone)
  if (problem) return refused({ code: problem })
  const before = await findBefore(ctx, input)
  if (before) return before
  const passwordHash = await ctx.passwords.hash(input.password)
  try {
    return ok(await create(ctx, input, passwordHash))
  } catch (error) {
    const first = error instanceof Outrun ? await findBefore(ctx, input) : null
    if (!first) throw error
    return first
  }
}

/** Whether a number can still be registered, so that it is told before the rest is typed. Ever more slowly, as above. */
export async function checkPhoneFree(
  ctx: { db: Db; clock: Clock },
  input: { phone: Phone; address: string },
): Promise<Result<null, RegisterProblem>> {
  if (!(await findAccountByPhone(ctx.db, input.phone))) return ok(null)
  const seconds = await countTaken(ctx, input.address)
  return refused(seconds > 0 ? { code: 'slow', seconds } : { code: 'phone_taken' })
}

async function create(ctx: RegisterCtx, input: Registration, passwordHash: string): Promise<Registered> {
  const personId = newId()
  const at = ctx.clock.now()
  return ctx.db.transaction(async (db) => {
    await registerPerson({ db, clock: ctx.clock }, { ...input, personId, channel: 'web' })
    if (!(await insertAccount(db, { id: input.key, personId, passwordHash, createdAt: at }))) throw new Outrun()
    if (!(await insertPhone(db, { phone: input.phone, accountId: input.key, claimedAt: at }))) throw new Outrun()
    return { accountId: input.key, personId }
  })
}

/** The answer, when the key or the number is known already. */
async function findBefore(ctx: RegisterCtx, input: Registration): Promise<Result<Registered, RegisterProblem> | null> {
  const sameKey = await findAccountById(ctx.db, input.key)
  if (sameKey) {
    const isSame = sameKey.phone === input.phone && (await ctx.passwords.verify(sameKey.passwordHash, input.password))
    if (!isSame) throw new DomainError('conflict', 'registration_key_reused')
    return ok({ accountId: sameKey.id, personId: sameKey.personId })
  }
  const free = await checkPhoneFree(ctx, input)
  return free.ok ? null : free
}
