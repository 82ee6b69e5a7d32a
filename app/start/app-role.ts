import pg from 'pg'
import { appRole, setPrivilege } from '#prisma/roles.ts'

/** Whether the user of this address may work as the application's role, which has fewer rights than a table's owner. */
export async function mayStepDown(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `select pg_has_role(oid, ${setPrivilege}) as may from pg_roles where rolname = $1`,
      [appRole],
    )
    return rows[0]?.may ?? false
  } finally {
    await client.end()
  }
}

/** The address, asking PostgreSQL to take the application's role at the start of each session. */
export function withAppRole(url: string): string {
  const setting = encodeURIComponent(`-c role=${appRole}`)
  const present = /[?&]options=[^&]*/.exec(url)
  if (present) return url.replace(present[0], `${present[0]}%20${setting}`)
  return `${url}${url.includes('?') ? '&' : '?'}options=${setting}`
}
