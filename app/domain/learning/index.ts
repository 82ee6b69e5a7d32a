export * from './holder-line.ts'
export * from './progress.ts'
