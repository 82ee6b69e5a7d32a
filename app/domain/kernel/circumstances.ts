/** Words that several rooms share about the people who are counted. */
export const genders = ['female', 'male', 'other', 'undisclosed'] as const
export type Gender = (typeof genders)[number]

export const organisationKinds = ['household', 'cooperative', 'enterprise', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const platforms = ['tiktok_shop', 'shopee', 'both'] as const
export type Platform = (typeof platforms)[number]

/** A commune's 5-digit code, or `outside` for somebody of another province. */
export type CommuneCode = string

/** What is frozen into a ledger entry about the person, as of the day it happened. `null` is unknown. */
export type Circumstances = {
  commune: CommuneCode | null
  organisationId: string | null
  organisationKind: OrganisationKind | null
  gender: Gender | null
  birthYear: number | null
}
