export { BackupRefused, type Restored, restoreBackup } from './restore-backup.server.ts'
export { type BackedUp, writeBackup } from './write-backup.server.ts'
