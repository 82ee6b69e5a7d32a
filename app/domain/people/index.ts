export * from './consent.ts'
export { ageAt, checkDetails, type DetailsProblem, oldestAge, type PersonDetails, youngestAge } from './person.ts'
