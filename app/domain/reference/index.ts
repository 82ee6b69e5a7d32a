export * from './commune.ts'
export { type CommuneMatch, matchOf, searchCommunes, type Understood, understandCommune } from './search-communes.ts'
