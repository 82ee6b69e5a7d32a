import type { AppLogin } from '#prisma/roles.ts'
import { isNeverMigrated, settleIfNothingPending } from '#prisma/settle.ts'
import { runNode } from './child.ts'

const oneRoleExit = 4

/** Brings the database of this owner to the newest migration, in a process of its own when there is something to apply. */
export async function bringToNewest(ownerUrl: string, login: AppLogin): Promise<void> {
  if (await settleIfNothingPending(ownerUrl, login)) return
  const env = { DATABASE_MIGRATION_URL: ownerUrl, ...(login.password && { LENSAN_APP_PASSWORD: login.password }) }
  const expected = [0, oneRoleExit]
  const code = await runNode({ args: ['prisma/migrate.ts', 'deploy'], env, quiet: true, expected })
  if (!expected.includes(code)) throw new Error(`prisma/migrate.ts deploy ended with ${code}`)
}

/** The same for a database that was only just made; one of an older version is left to a start. */
export async function migrateIfNew(ownerUrl: string, login: AppLogin): Promise<void> {
  if (await isNeverMigrated(ownerUrl)) await bringToNewest(ownerUrl, login)
}
