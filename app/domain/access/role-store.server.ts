import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import { type HeldGrant, isRole, type Role, type Scope, scopeOf, scopeValueOf } from './role.ts'

type GrantRow = { id: string; role: string; scope_kind: string; scope_value: string; granted_at: Date }

export async function insertGrant(
  db: Db,
  grant: { personId: string; id: string; role: Role; scope: Scope; grantedBy: string | null; grantedAt: Date },
): Promise<boolean> {
  const rows = await sqlOf(db).query<{ id: string }>({
    text: `insert into role_grant (person_id, id, role, scope_kind, scope_value, granted_by, granted_at)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (person_id, role, scope_kind, scope_value) where revoked_at is null do nothing returning id`,
    values: [
      grant.personId,
      grant.id,
      grant.role,
      grant.scope.kind,
      scopeValueOf(grant.scope),
      grant.grantedBy,
      grant.grantedAt,
    ],
  })
  return rows.length > 0
}

export async function listGrantsOf(db: Db, personId: string): Promise<Array<HeldGrant>> {
  const rows = await sqlOf(db).query<GrantRow>({
    name: 'role-grants-of',
    text: `select id, role, scope_kind, scope_value, granted_at from role_grant
           where person_id = $1 and revoked_at is null order by granted_at, id`,
    values: [personId],
  })
  return rows.flatMap((row) =>
    isRole(row.role)
      ? [{ id: row.id, role: row.role, scope: scopeOf(row.scope_kind, row.scope_value), grantedAt: row.granted_at }]
      : [],
  )
}

export async function existsGrantOf(db: Db, role: Role): Promise<boolean> {
  const row = await sqlOf(db).one({
    text: 'select 1 from role_grant where role = $1 and revoked_at is null limit 1',
    values: [role],
  })
  return row !== undefined
}

/** Roles in force of some people, once for each, wherever they hold. */
export async function selectRolesOf(
  db: Db,
  personIds: ReadonlyArray<string>,
): Promise<Array<{ personId: string; role: string }>> {
  return sqlOf(db).query({
    text: `select distinct person_id as "personId", role from role_grant
           where person_id = any($1::uuid[]) and revoked_at is null`,
    values: [personIds],
  })
}

/** The persons who hold a role now: for roles that few hold. */
export async function listHolders(db: Db, role: Role): Promise<Array<string>> {
  const rows = await sqlOf(db).query<{ person_id: string }>({
    text: 'select distinct person_id from role_grant where role = $1 and revoked_at is null',
    values: [role],
  })
  return rows.map((row) => row.person_id)
}

export async function revokeGrantRow(
  db: Db,
  grant: { personId: string; grantId: string; revokedBy: string | null; revokedAt: Date },
): Promise<void> {
  await sqlOf(db).query({
    text: 'update role_grant set revoked_at = $3, revoked_by = $4 where person_id = $1 and id = $2 and revoked_at is null',
    values: [grant.personId, grant.grantId, grant.revokedAt, grant.revokedBy],
  })
}
