export * from './embed-letters.server.ts'
export * from './examine.server.ts'
export * from './take-in.server.ts'
