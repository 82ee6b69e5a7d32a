/** A row of the list of people. */
export type FoundPerson = {
  personId: string
  fullName: string
  birthYear: number | null
  commune: string | null
  organisationName: string | null
  registeredAt: Date
}
