export * from './outlines.server.ts'
