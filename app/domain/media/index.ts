export * from './asset.ts'
export type { FileStore } from './ports.ts'
