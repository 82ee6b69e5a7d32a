import { appRole, setPrivilege } from '#prisma/roles.ts'
import { askOnce } from './ask-once.ts'

/** Whether the user of this address may work as the application's role, which has fewer rights than a table's owner. */
export async function mayStepDown(url: string): Promise<boolean> {
  const role = await askOnce<{ may: boolean }>(
    url,
    `select pg_has_role(oid, ${setPrivilege}) as may from pg_roles where rolname = $1`,
    [appRole],
  )
  return role?.may ?? false
}

/** The address, asking PostgreSQL to take the application's role at the start of each session. */
export function withAppRole(url: string): string {
  const setting = encodeURIComponent(`-c role=${appRole}`)
  const present = /[?&]options=[^&]*/.exec(url)
  if (present) return url.replace(present[0], `${present[0]}%20${setting}`)
  return `${url}${url.includes('?') ? '&' : '?'}options=${setting}`
}
