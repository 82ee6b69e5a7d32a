type Reason = 'not_empty' | 'in_use' | 'ahead' | 'newer' | 'not_a_backup' | 'damaged'

/** Why a backup is not restored; the database stayed empty. `ahead`: it has migrations that the backup lacks. */
export class BackupRefused extends Error {
  readonly reason: Reason
  constructor(reason: Reason, detail: string) {
    super(detail)
    this.name = 'BackupRefused'
    this.reason = reason
  }
}
