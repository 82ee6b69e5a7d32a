import { type Clock, type Db, newId, vietnamDay } from '../kernel/index.ts'
import { recordEntry } from '../ledger/index.server.ts'
import { circumstancesOf } from './circumstances-of.server.ts'
import type { ConsentPurpose } from './consent.ts'
import { insertConsents } from './consent-store.server.ts'
import type { PersonDetails } from './person.ts'
import { insertPerson, insertSituation } from './person-store.server.ts'
import { resolveOrganisation } from './resolve-organisation.server.ts'

export type NewPerson = PersonDetails & {
  /** made by the caller, so that the same registration sent twice can be told */
  personId: string
  consents: Array<{ purpose: ConsentPurpose; textVersion: string }>
  channel: 'web' | 'field'
}

/**
 * Registers a person to be trained, with what they agreed to and the entry `person_registered`. Call it with the
 * transaction's `db`, with details that `checkDetails` has passed.
 */
export async function registerPerson(ctx: { db: Db; clock: Clock }, person: NewPerson): Promise<void> {
  const at = ctx.clock.now()
  const { personId } = person
  await insertPerson(ctx.db, {
    id: personId,
    fullName: person.fullName,
    birthYear: person.birthYear,
    gender: person.gender,
    createdAt: at,
  })
  const situation = await resolveOrganisation(ctx, person)
  await insertSituation(ctx.db, { ...situation, personId, id: newId(), validFrom: vietnamDay(at), recordedAt: at })
  await insertConsents(
    ctx.db,
    person.consents.map((given) => ({ ...given, personId, id: newId(), channel: person.channel, givenAt: at })),
  )
  const circumstances = await circumstancesOf(ctx, personId, at)
  await recordEntry(ctx, {
    personId,
    kind: 'person_registered',
    occurredAt: at,
    circumstances,
    idempotencyKey: 'registered',
  })
}

/**
 * Adds somebody who works on the platform (an administrator, staff) and is not registered for training: no entry, no
 * situation. Call it with the transaction's `db`.
 */
export async function addStaffPerson(
  ctx: { db: Db; clock: Clock },
  person: { personId: string; fullName: string },
): Promise<void> {
  await insertPerson(ctx.db, {
    id: person.personId,
    fullName: person.fullName,
    birthYear: null,
    gender: null,
    createdAt: ctx.clock.now(),
  })
}
