import pg from 'pg'

/** The role the application works as. It owns nothing: it cannot change a table, a trigger or a function. */
export const appRole = 'lensan_app'

/** What lets a user work as a role. PostgreSQL 15 does not tell it apart from being a member, and does not know the word. */
export const setPrivilege = `case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end`

/** Tables that only ever grow: the application may add and read, nothing else. */
export const appendOnlyTables = ['ledger_entry', 'ledger_seal', 'ledger_delivery', 'audit_act']

/** How the application will log in. */
export type AppLogin = { password?: string; member?: string }

/** With two addresses the second names who the application is; the embedded database's starter gives a password instead. */
export function appLogin(): AppLogin {
  const { DATABASE_URL, DATABASE_MIGRATION_URL, LENSAN_APP_PASSWORD } = process.env
  if (LENSAN_APP_PASSWORD) return { password: LENSAN_APP_PASSWORD }
  if (!DATABASE_URL || !DATABASE_MIGRATION_URL) return {}
  return { member: new pg.Client({ connectionString: DATABASE_URL }).user }
}

/**
 * How the application gets its role. `login`: it logs in as the role. `set`: it logs in as another and steps down.
 * `none`: this user may not create or grant roles, so the application works with the rights it has.
 */
export type RoleOutcome = { kind: 'login' } | { kind: 'set' } | { kind: 'none'; reason: string }

/**
 * Makes the application's role if it is not there: with a `password` it can log in by itself, else `member` (or whoever
 * asks) may work as it. Migrations may name it once this has not answered `none`.
 */
export async function ensureAppRole(owner: pg.Client, { password, member }: AppLogin): Promise<RoleOutcome> {
  try {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole])
    if (!rowCount) await owner.query(`create role ${appRole} nologin`)
    if (password !== undefined) {
      await owner.query(`alter role ${appRole} login password ${owner.escapeLiteral(password)}`)
      return { kind: 'login' }
    }
    const who = member ?? owner.user ?? ''
    const { rows } = await owner.query<{ may: boolean }>(
      `select pg_has_role($1, '${appRole}', ${setPrivilege}) as may`,
      [who],
    )
    if (!rows[0]?.may) await owner.query(`grant ${appRole} to ${owner.escapeIdentifier(who)}`)
    return { kind: 'set' }
  } catch (error) {
    if (isRefused(error)) return { kind: 'none', reason: 'the database user may not create or grant roles' }
    throw error
  }
}

const insufficientPrivilege = '42501'

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === insufficientPrivilege
}

/** Sets the rights of the application's role on everything that is there; run after every deploy, so nothing is forgotten. */
export async function grantAppRights(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ schema: string }>('select current_schema() as schema')
  const schema = owner.escapeIdentifier(rows[0]?.schema ?? 'public')
  const closed = appendOnlyTables.map((table) => `'${table}'`).join(', ')
  await owner.query(`
    grant usage on schema ${schema} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${schema} to ${appRole};
    grant usage, select on all sequences in schema ${schema} to ${appRole};
    revoke insert, update, delete on all tables in schema ${schema} from public;
    do $$
    declare found text;
    begin
      for found in select tablename from pg_tables where schemaname = current_schema() and tablename in (${closed}) loop
        execute format('revoke update, delete, truncate on %I from ${appRole}', found);
      end loop;
      if to_regclass('_prisma_migrations') is not null then
        revoke insert, update, delete on "_prisma_migrations" from ${appRole};
      end if;
    end $$;
  `)
}
