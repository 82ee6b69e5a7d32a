export * from './count-entries.server.ts'
export * from './record-entry.server.ts'
