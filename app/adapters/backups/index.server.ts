export { BackupRefused } from './backup-refused.ts'
export type { Restored } from './order.ts'
export { restoreBackup } from './restore-backup.server.ts'
export { type BackedUp, writeBackup } from './write-backup.server.ts'
