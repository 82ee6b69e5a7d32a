import { type Db, notFound, vietnamDay } from '../kernel/index.ts'
import { communeName } from '../reference/index.ts'
import { findOrganisationName } from './organisation-store.server.ts'
import { type PersonDetails, situationOn } from './person.ts'
import { findPersonRow, listSituations } from './person-store.server.ts'

export type Profile = PersonDetails & { personId: string; organisationId: string | null; registeredAt: Date }

/** Who a person is and where and for whom they work, as of an instant. Errors: `not_found` person. The caller has checked who asks. */
export async function getProfile(ctx: { db: Db }, personId: string, at: Date): Promise<Profile> {
  const person = await findPersonRow(ctx.db, personId)
  if (!person) throw notFound('person')
  const situation = situationOn(await listSituations(ctx.db, personId), vietnamDay(at))
  const organisationId = situation?.organisationId ?? null
  return {
    personId,
    fullName: person.fullName,
    birthYear: person.birthYear,
    gender: person.gender,
    commune: situation?.commune ?? null,
    organisationKind: situation?.organisationKind ?? null,
    organisationName: organisationId === null ? null : await findOrganisationName(ctx.db, organisationId),
    organisationId,
    registeredAt: person.createdAt,
  }
}

/** A name as it is printed on a certificate, and the line under it: organisation and place; empty when neither is known. */
export async function getPersonName(
  ctx: { db: Db },
  personId: string,
  at: Date,
): Promise<{ fullName: string; line: string }> {
  const profile = await getProfile(ctx, personId, at)
  const place = communeName(profile.commune)
  return { fullName: profile.fullName, line: [profile.organisationName, place].filter(Boolean).join(', ') }
}
