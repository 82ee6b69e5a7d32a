import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '#app/domain/kernel/index.ts'

/** What stands in the database in place of a sign-in's id. */
export function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}

export type HeldRole = { role: string; kind: string; value: string }

type UserRow = { account_id: string; person_id: string; full_name: string; roles: Array<HeldRole> | null }

type Row = UserRow & { expires_at: Date; created_at: Date; device: string }

const userColumns = `a.id as account_id, a.person_id, p.full_name,
    (select json_agg(json_build_object('role', g.role, 'kind', g.scope_kind, 'value', g.scope_value))
       from role_grant g where g.person_id = a.person_id and g.revoked_at is null) as roles`

// Who asks, in one round trip: it runs with every request.
const whoText = `
  select s.expires_at, s.created_at, s.device, ${userColumns}
  from sign_in s join account a on a.id = s.account_id join person p on p.id = a.person_id
  where s.id_hash = $1 and a.disabled_at is null`

/**
 * Lucia's sign-ins in our tables: only the hash of an id is kept. `getSessionAndUser` gives back the id it was asked for,
 * else Lucia would renew under the hash and sign people out at half-life.
 */
export class SignInAdapter implements Adapter {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await sqlOf(this.#db).one<Row>({ name: 'sign-in-who', text: whoText, values: [hashOf(id)] })
    if (!row) return [null, null]
    return [
      {
        id,
        userId: row.account_id,
        expiresAt: row.expires_at,
        attributes: { device: row.device, createdAt: row.created_at },
      },
      userOf(row),
    ]
  }

  /** By hash: the ids themselves are nowhere. */
  async getUserSessions(accountId: string): Promise<Array<DatabaseSession>> {
    const rows = await sqlOf(this.#db).query<{ id_hash: string; expires_at: Date; created_at: Date; device: string }>({
      text: `select id_hash, expires_at, created_at, device from sign_in
             where account_id = $1 and expires_at > $2 order by created_at desc, id_hash limit 50`,
      values: [accountId, new Date()],
    })
    return rows.map((row) => ({
      id: row.id_hash,
      userId: accountId,
      expiresAt: row.expires_at,
      attributes: { device: row.device, createdAt: row.created_at },
    }))
  }

  async setSession(session: DatabaseSession): Promise<void> {
    await this.open(session, null)
  }

  /** Begins one and says whose, or nothing: see `SignIns.open`. The account bears when it was last signed in. */
  async open(session: DatabaseSession, passwordHash: string | null): Promise<DatabaseUser | null> {
    const { id, userId, expiresAt, attributes } = session
    const row = await sqlOf(this.#db).one<UserRow>({
      name: 'sign-in-open',
      text: `with a as (update account set last_sign_in_at = $4
                        where id = $2 and disabled_at is null and password_hash = coalesce($6, password_hash)
                        returning id, person_id),
             opened as (insert into sign_in (id_hash, account_id, expires_at, created_at, device)
                        select $1, id, $3, $4, $5 from a)
             select ${userColumns} from a join person p on p.id = a.person_id`,
      values: [hashOf(id), userId, expiresAt, attributes.createdAt, attributes.device, passwordHash],
    })
    return row ? userOf(row) : null
  }

  async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
    await sqlOf(this.#db).run({
      text: 'update sign_in set expires_at = $2 where id_hash = $1',
      values: [hashOf(id), expiresAt],
    })
  }

  async deleteSession(id: string): Promise<void> {
    await sqlOf(this.#db).run({ text: 'delete from sign_in where id_hash = $1', values: [hashOf(id)] })
  }

  async deleteUserSessions(accountId: string): Promise<void> {
    await sqlOf(this.#db).run({ text: 'delete from sign_in where account_id = $1', values: [accountId] })
  }

  async deleteExpiredSessions(): Promise<void> {
    await sqlOf(this.#db).run({ text: 'delete from sign_in where expires_at <= $1', values: [new Date()] })
  }
}

function userOf(row: UserRow): DatabaseUser {
  return {
    id: row.account_id,
    attributes: { personId: row.person_id, fullName: row.full_name, roles: row.roles ?? [] },
  }
}
