export { countTrainees, type KindSummary, summarizePeriod, type TraineeCounts } from './count-trainees.server.ts'
export { type EntryBehind, getPersonEntries, type PersonEntries } from './get-person-entries.server.ts'
export * from './list-ledger-entries.server.ts'
export { listPeopleBehind, type PersonBehind } from './list-people-behind.server.ts'
