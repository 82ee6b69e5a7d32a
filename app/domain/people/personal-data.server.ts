import { type Clock, type Db, isId, notFound } from '../kernel/index.ts'
import { lockPerson } from './person-store.server.ts'
import { erasePersonRows, existsErased, type PersonCopy, selectPersonalData } from './personal-data-store.server.ts'

/** The person, where and for whom they worked, what they agreed to. The caller has checked who asks. */
export async function collectPersonalData(
  ctx: { db: Db },
  input: { personId: string; limit: number },
): Promise<PersonCopy> {
  return selectPersonalData(ctx.db, input.personId, input.limit)
}

/**
 * Keeps a person for this transaction alone, so that nothing of theirs is written meanwhile. Answers their name, or null when
 * their data have been erased already. Errors: `not_found`.
 */
export async function holdPersonToErase(ctx: { db: Db }, personId: string): Promise<{ fullName: string } | null> {
  const person = isId(personId) ? await lockPerson(ctx.db, personId) : null
  if (person) return { fullName: person.fullName }
  if (isId(personId) && (await existsErased(ctx.db, personId))) return null
  throw notFound('person')
}

/** Erases name, year of birth, gender, situations; agreements are taken back and stay as proof. Call it with the transaction's `db`. */
export async function erasePersonalData(ctx: { db: Db; clock: Clock }, personId: string): Promise<void> {
  await erasePersonRows(ctx.db, personId, ctx.clock.now())
}
