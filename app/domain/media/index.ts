export * from './asset.ts'
export type { DrawingFont, FileStore } from './ports.ts'
