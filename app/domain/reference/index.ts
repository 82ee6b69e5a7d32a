export * from './commune.ts'
export { type CommuneMatch, searchCommunes, type Understood, understandCommune } from './search-communes.ts'
