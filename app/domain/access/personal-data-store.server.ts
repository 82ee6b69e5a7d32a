import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

type Rows = Array<Record<string, unknown>>
export type AccessCopy = { roles: Rows; acts: Rows }

/** Roles a person held, and what was done with their record; of each list the newest, `limit` at most. Who did it is not told. */
export async function selectPersonalData(db: Db, personId: string, limit: number): Promise<AccessCopy> {
  const list = (text: string) => sqlOf(db).query<Record<string, unknown>>({ text, values: [personId, limit] })
  return {
    roles: await list(
      `select role, scope_kind as "scopeKind", granted_at as "grantedAt", revoked_at as "revokedAt"
       from role_grant where person_id = $1::uuid order by granted_at desc, id desc limit $2`,
    ),
    acts: await list(
      `select action, at from audit_act where subject_kind = 'person' and subject_id = $1::text order by id desc limit $2`,
    ),
  }
}

/** The persons who hold a role in force, held for this transaction: of two who take it from each other, one waits. */
export async function lockHolders(db: Db, role: string): Promise<Array<string>> {
  const rows = await sqlOf(db).query<{ person_id: string }>({
    text: 'select person_id from role_grant where role = $1 and revoked_at is null order by person_id, id for update',
    values: [role],
  })
  return rows.map((row) => row.person_id)
}

export async function revokeAllGrants(
  db: Db,
  grants: { personId: string; revokedBy: string | null; revokedAt: Date },
): Promise<void> {
  await sqlOf(db).run({
    text: 'update role_grant set revoked_at = $2, revoked_by = $3 where person_id = $1 and revoked_at is null',
    values: [grants.personId, grants.revokedAt, grants.revokedBy],
  })
}
