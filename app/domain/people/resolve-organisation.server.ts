import type { Clock, Db } from '../kernel/index.ts'
import { findOrCreateOrganisation } from './organisation-store.server.ts'
import type { PersonDetails, Situation } from './person.ts'

/** What a person says about place and work, with the organisation found or made. A name without a kind is no organisation. */
export async function resolveOrganisation(
  ctx: { db: Db; clock: Clock },
  {
    commune,
    organisationKind,
    organisationName,
  }: Pick<PersonDetails, 'commune' | 'organisationKind' | 'organisationName'>,
): Promise<Omit<Situation, 'validFrom'>> {
  if (organisationKind === null || organisationName === null) return { commune, organisationKind, organisationId: null }
  const organisationId = await findOrCreateOrganisation(ctx.db, {
    name: organisationName,
    kind: organisationKind,
    commune,
    at: ctx.clock.now(),
  })
  return { commune, organisationKind, organisationId }
}
