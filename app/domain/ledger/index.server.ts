export * from './record-entry.server.ts'
