export * from './counted.ts'
export * from './entry.ts'
