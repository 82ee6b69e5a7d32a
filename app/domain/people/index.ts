export * from './consent.ts'
export type { FoundPerson } from './found-person.ts'
export { ageAt, checkDetails, type DetailsProblem, oldestAge, type PersonDetails, youngestAge } from './person.ts'
