export * from './erase-person.server.ts'
export * from './find-erasure.server.ts'
export * from './get-data-copy.server.ts'
