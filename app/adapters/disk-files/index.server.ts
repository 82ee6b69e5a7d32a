export { createDiskFiles } from './disk-files.server.ts'
