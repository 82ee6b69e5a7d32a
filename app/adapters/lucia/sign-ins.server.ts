import { type DatabaseUser, generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import { type Grant, isRole, type PersonActor, visitor } from '#app/domain/access/index.ts'
import type { SignIns } from '#app/domain/identity/ports.ts'
import type { Db } from '#app/domain/kernel/index.ts'
import { type HeldRole, hashOf, SignInAdapter } from './sign-in-adapter.server.ts'

const kept = new TimeSpan(30, 'd')

function createLucia(adapter: SignInAdapter, secure: boolean) {
  return new Lucia(adapter, {
    sessionExpiresIn: kept,
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
  const adapter = new SignInAdapter(db)
  const lucia = createLucia(adapter, secure)
  const blankCookie = () => lucia.createBlankSessionCookie().serialize()
  return {
    cookieName: lucia.sessionCookieName,
    blankCookie,
    async read(id) {
      if (id.length > 100) return { actor: visitor, setCookie: blankCookie() }
      const { session, user } = await lucia.validateSession(id)
      if (!session) return { actor: visitor, setCookie: blankCookie() }
      return {
        actor: actorFrom(id, user.id, user),
        setCookie: session.fresh ? lucia.createSessionCookie(id).serialize() : null,
      }
    },
    // Lucia's own way does not say whose it is: that would be asked a second time.
    async open({ accountId, device, passwordHash = null }) {
      const id = generateIdFromEntropySize(25)
      const createdAt = new Date()
      const expiresAt = new Date(createdAt.getTime() + kept.milliseconds())
      const opening = { id, userId: accountId, expiresAt, attributes: { device, createdAt } }
      const user = await adapter.open(opening, passwordHash)
      return (
        user && {
          setCookie: lucia.createSessionCookie(id).serialize(),
          actor: actorFrom(id, user.id, user.attributes),
        }
      )
    },
    async close({ accountId, idHash }) {
      await sqlOf(db).run({
        text: 'delete from sign_in where account_id = $1 and id_hash = $2',
        values: [accountId, idHash],
      })
    },
    async closeAll({ accountId }) {
      await sqlOf(db).run({ text: 'delete from sign_in where account_id = $1', values: [accountId] })
    },
    async list(accountId) {
      const sessions = await lucia.getUserSessions(accountId)
      return sessions.map(({ id, device, createdAt, expiresAt }) => ({ idHash: id, device, createdAt, expiresAt }))
    },
  }
}

function actorFrom(id: string, accountId: string, user: DatabaseUser['attributes']): PersonActor {
  return {
    kind: 'person',
    personId: user.personId,
    accountId,
    fullName: user.fullName,
    signInHash: hashOf(id),
    grants: user.roles.flatMap(grantFrom),
  }
}

function grantFrom({ role, kind, value }: HeldRole): Array<Grant> {
  if (!isRole(role)) return []
  if (kind === 'commune') return [{ role, scope: { kind, commune: value } }]
  if (kind === 'organisation') return [{ role, scope: { kind, organisationId: value } }]
  return [{ role, scope: { kind: 'province' } }]
}
