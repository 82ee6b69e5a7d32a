export { countTrainees, type TraineeCounts } from './count-trainees.server.ts'
export { deliverFigure, headMark } from './deliver-figure.server.ts'
export { type EntryBehind, getPersonEntries, type PersonEntries } from './get-person-entries.server.ts'
export { getPublicFigures, type PublicFigures } from './get-public-figures.server.ts'
export * from './get-uptake.server.ts'
export * from './list-ledger-entries.server.ts'
export {
  listPeopleBehind,
  type NoPeopleBehind,
  type PeopleBehind,
  type PersonBehind,
} from './list-people-behind.server.ts'
