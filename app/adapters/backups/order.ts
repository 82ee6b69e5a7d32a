import type { Sums } from './backup-format.ts'

export type Restored = Sums & { takenAt: string }

export type Order = {
  /** the owner's address */
  databaseUrl: string
  mediaDir: string
  source: string
  /** brings the empty database to exactly these migrations; false when the program does not know them all */
  migrateTo: (names: Array<string>) => Promise<boolean>
  onTable?: (name: string, rows: number) => void
}
