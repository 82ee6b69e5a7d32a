import { type Circumstances, type Db, notFound, vietnamDay } from '../kernel/index.ts'
import { circumstancesFrom } from './person.ts'
import { findCircumstances } from './person-store.server.ts'

/**
 * What every ledger entry freezes about a person: commune, organisation, gender, birth year as of an instant.
 * Call it with the transaction's `db`. Errors: `not_found` person.
 */
export async function circumstancesOf(ctx: { db: Db }, personId: string, at: Date): Promise<Circumstances> {
  const found = await findCircumstances(ctx.db, personId, vietnamDay(at))
  if (!found) throw notFound('person')
  return circumstancesFrom(found.person, found.situation)
}
