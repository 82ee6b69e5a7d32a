import { type Actor, requireCan } from '../access/index.ts'
import { type Clock, type Db, newId, notFound } from '../kernel/index.ts'
import { type Consent, isNoticeNew, type OptionalPurpose, privacyNoticeVersion } from './consent.ts'
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
    if (!(await lockPerson(db, input.personId))) throw notFound('person')
    if ((await listConsentsOf(db, input.personId)).some((given) => given.purpose === input.purpose)) return
    await insertConsents(db, [
      { ...input, id: newId(), textVersion: privacyNoticeVersion, channel: 'web', givenAt: ctx.clock.now() },
    ])
  })
}

/** Agrees to the notice as it is now, after an earlier one, which stays provable. Twice, or without an earlier one, it changes nothing. */
export async function agreeToNotice(ctx: Ctx, input: { personId: string }): Promise<void> {
  requireCan(ctx.actor, 'own_profile.edit', input)
  await ctx.db.transaction(async (db) => {
    if (!(await lockPerson(db, input.personId))) throw notFound('person')
    if (!isNoticeNew(await listConsentsOf(db, input.personId))) return
    const textVersion = privacyNoticeVersion
    const givenAt = ctx.clock.now()
    await insertConsents(db, [
      { ...input, id: newId(), purpose: 'privacy_notice', textVersion, channel: 'web', givenAt },
    ])
  })
}

/** Takes an agreement back, as easily as it was given; what was given before stays provable. */
export async function withdrawConsent(ctx: Ctx, input: { personId: string; purpose: OptionalPurpose }): Promise<void> {
  requireCan(ctx.actor, 'own_profile.edit', input)
  await ctx.db.transaction((db) => withdrawConsentRows(db, { ...input, at: ctx.clock.now() }))
}
