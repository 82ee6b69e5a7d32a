import {
  type Circumstances,
  type Day,
  type Gender,
  isPersonName,
  type OrganisationKind,
  vietnamYear,
} from '../kernel/index.ts'

/** Nobody younger is registered (domain facts 3: children need care the programme does not give; the platforms ask for 18). */
export const youngestAge = 16

export const oldestAge = 110

/** What a person says about themselves. `null` is unknown; `commune` is a code or `outside`. */
export type PersonDetails = {
  fullName: string
  birthYear: number | null
  gender: Gender | null
  commune: string | null
  organisationKind: OrganisationKind | null
  /** null: none, or not said */
  organisationName: string | null
}

export type DetailsProblem = 'name' | 'too_young' | 'birth_year' | 'commune' | 'organisation_name'

/** Where and for whom a person works, from a day on. */
export type Situation = {
  validFrom: Day
  commune: string | null
  organisationId: string | null
  organisationKind: OrganisationKind | null
}

export type PersonRow = {
  id: string
  fullName: string
  birthYear: number | null
  gender: Gender | null
  createdAt: Date
}

/** The age a person reaches in the year of an instant, in Vietnam: how the programme counts ages. */
export function ageAt(birthYear: number, at: Date): number {
  return vietnamYear(at) - birthYear
}

/** Whether details may be kept, as of an instant. `isCommune` knows the codes. */
export function checkDetails(
  details: PersonDetails,
  at: Date,
  isCommune: (code: string) => boolean,
): DetailsProblem | null {
  if (!isPersonName(details.fullName)) return 'name'
  if (details.birthYear !== null) {
    const age = ageAt(details.birthYear, at)
    if (!Number.isInteger(details.birthYear) || age < 0 || age > oldestAge) return 'birth_year'
    if (age < youngestAge) return 'too_young'
  }
  if (details.commune !== null && !isCommune(details.commune)) return 'commune'
  if (
    details.organisationName !== null &&
    (details.organisationName.length < 2 || details.organisationName.length > 150)
  )
    return 'organisation_name'
  return null
}

/**
 * The situation that held on a day: of those that had begun, the one that begins last (recorded last, of two on one day).
 * Before the first one, the first: what is known is better than nothing. `recorded` is in the order of recording.
 */
export function situationOn(recorded: ReadonlyArray<Situation>, day: Day): Situation | null {
  const ordered = [...recorded].sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
  return ordered.findLast((situation) => situation.validFrom <= day) ?? firstOf(ordered)
}

/** The situations that hold today's truth, one per day on which one begins, oldest first. */
export function situationsInForce(recorded: ReadonlyArray<Situation>): Array<Situation> {
  const latest = new Map(recorded.map((situation) => [situation.validFrom, situation]))
  return [...latest.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

function firstOf(ordered: Array<Situation>): Situation | null {
  const day = ordered[0]?.validFrom
  return ordered.findLast((situation) => situation.validFrom === day) ?? null
}

/** What an entry freezes, from who a person is and their situation. */
export function circumstancesFrom(
  person: Pick<PersonRow, 'birthYear' | 'gender'>,
  situation: Situation | null,
): Circumstances {
  return {
    commune: situation?.commune ?? null,
    organisationId: situation?.organisationId ?? null,
    organisationKind: situation?.organisationKind ?? null,
    gender: person.gender,
    birthYear: person.birthYear,
  }
}
