import { Lucia, TimeSpan } from 'lucia'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import { type Actor, type Grant, isRole, visitor } from '#app/domain/access/index.ts'
import type { SignIns } from '#app/domain/identity/ports.ts'
import type { Db } from '#app/domain/kernel/index.ts'
import { type HeldRole, hashOf, SignInAdapter } from './sign-in-adapter.server.ts'

const keptDays = 30

function createLucia(db: Db, secure: boolean) {
  return new Lucia(new SignInAdapter(db), {
    sessionExpiresIn: new TimeSpan(keptDays, 'd'),
    sessionCookie: { name: 'len_san', attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ device, createdAt }) => ({ device, createdAt }),
    getUserAttributes: ({ personId, fullName, roles }) => ({ personId, fullName, roles }),
  })
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    DatabaseSessionAttributes: { device: string; createdAt: Date }
    DatabaseUserAttributes: { personId: string; fullName: string; roles: Array<HeldRole> }
  }
}

/** Browsers that stay signed in for 30 days, renewed at half of it. `secure`: the cookie travels over TLS only. */
export function createSignIns(db: Db, { secure }: { secure: boolean }): SignIns {
  const lucia = createLucia(db, secure)
  const blankCookie = () => lucia.createBlankSessionCookie().serialize()
  return {
    cookieName: lucia.sessionCookieName,
    blankCookie,
    async read(id) {
      if (id.length > 100) return { actor: visitor, setCookie: blankCookie() }
      const { session, user } = await lucia.validateSession(id)
      if (!session) return { actor: visitor, setCookie: blankCookie() }
      const actor: Actor = {
        kind: 'person',
        personId: user.personId,
        accountId: user.id,
        fullName: user.fullName,
        signInHash: hashOf(id),
        grants: user.roles.flatMap(grantFrom),
      }
      return { actor, setCookie: session.fresh ? lucia.createSessionCookie(id).serialize() : null }
    },
    async open({ accountId, device }) {
      const session = await lucia.createSession(accountId, { device, createdAt: new Date() })
      return { setCookie: lucia.createSessionCookie(session.id).serialize() }
    },
    async close({ accountId, idHash }) {
      await sqlOf(db).run({
        text: 'delete from sign_in where account_id = $1 and id_hash = $2',
        values: [accountId, idHash],
      })
    },
    async closeAll({ accountId, keep }) {
      await sqlOf(db).run({
        text: 'delete from sign_in where account_id = $1 and id_hash <> $2',
        values: [accountId, keep ?? ''],
      })
    },
    async list(accountId) {
      const sessions = await lucia.getUserSessions(accountId)
      return sessions.map(({ id, device, createdAt, expiresAt }) => ({ idHash: id, device, createdAt, expiresAt }))
    },
  }
}

function grantFrom({ role, kind, value }: HeldRole): Array<Grant> {
  if (!isRole(role)) return []
  if (kind === 'commune') return [{ role, scope: { kind, commune: value } }]
  if (kind === 'organisation') return [{ role, scope: { kind, organisationId: value } }]
  return [{ role, scope: { kind: 'province' } }]
}
