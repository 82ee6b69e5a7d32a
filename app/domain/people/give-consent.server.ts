import { type Actor, requireCan } from '../access/index.ts'
import { type Clock, type Db, newId } from '../kernel/index.ts'
import { type Consent, type OptionalPurpose, privacyNoticeVersion } from './consent.ts'
import { insertConsents, listConsentsOf, withdrawConsentRows } from './consent-store.server.ts'
import { lockPerson } from './person-store.server.ts'

type Ctx = { db: Db; clock: Clock; actor: Actor }

/** What a person agreed to and has not taken back. */
export async function listConsents(ctx: Ctx, personId: string): Promise<Array<Consent>> {
  requireCan(ctx.actor, 'own_profile.edit', { personId })
  return listConsentsOf(ctx.db, personId)
}

/** Agrees to a purpose; agreeing twice changes nothing. */
export async function giveConsent(ctx: Ctx, input: { personId: string; purpose: OptionalPurpose }): Promise<void> {
  requireCan(ctx.actor, 'own_profile.edit', input)
  await ctx.db.transaction(async (db) => {
    await lockPerson(db, input.personId)
    if ((await listConsentsOf(db, input.personId)).some((given) => given.purpose === input.purpose)) return
    await insertConsents(db, [
      { ...input, id: newId(), textVersion: privacyNoticeVersion, channel: 'web', givenAt: ctx.clock.now() },
    ])
  })
}

/** Takes an agreement back, as easily as it was given; what was given before stays provable. */
export async function withdrawConsent(ctx: Ctx, input: { personId: string; purpose: OptionalPurpose }): Promise<void> {
  requireCan(ctx.actor, 'own_profile.edit', input)
  await ctx.db.transaction((db) => withdrawConsentRows(db, { ...input, at: ctx.clock.now() }))
}
