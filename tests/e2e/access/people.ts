import path from 'node:path'
import { openDatabase } from '#app/adapters/database/index.server.ts'
import { createSignIns } from '#app/adapters/lucia/index.server.ts'
import { grantRole } from '#app/domain/access/index.server.ts'
import { type Role, type Scope, systemActor } from '#app/domain/access/index.ts'
import { createSetupLink, createToken, openSignIn, register } from '#app/domain/identity/index.server.ts'
import { newId, type Phone, systemClock } from '#app/domain/kernel/index.ts'
import { newCertificateCode } from '#app/domain/learning/index.server.ts'
import { mergePersons } from '#app/domain/ledger/index.server.ts'
import { getProfile } from '#app/domain/people/index.server.ts'
import { erasePerson } from '#app/domain/privacy/index.server.ts'
import { erasureReasons } from '#app/domain/privacy/index.ts'
import { startEmbedded } from '#app/start/embedded-postgres.ts'

/** Everybody who could come: all roles, staff of one commune alone, programs with a token, somebody with neither. */
export const walkers = [
  'visitor',
  'learner',
  'organisation_manager',
  'facilitator',
  'trainer',
  'staff',
  'staff_of_commune',
  'administrator',
  'reports_token',
  'ledger_token',
] as const
export type Walker = (typeof walkers)[number]

export type Someone = { personId: string; accountId: string; certificateId: string; code: string }

/** The commune of those the commune's staff may see, and another. */
const [here, elsewhere] = ['18073', '18496']

export type Open = { db: ReturnType<typeof openDatabase>; ctx: Ctx; close: () => Promise<void> }
type Ctx = Parameters<typeof register>[0] & { signIns: ReturnType<typeof createSignIns> }

/** The database of the server under test. A second program beside it, as the command line is. */
export function openServersDatabase(port: string): Promise<Open> {
  return openDatabaseIn(process.env.E2E_DATA_DIR ?? path.resolve(`node_modules/.cache/e2e-data-${port}`))
}

export async function openDatabaseIn(dataDir: string): Promise<Open> {
  const embedded = await startEmbedded(dataDir)
  const database = openDatabase(embedded.appUrl)
  const passwords = { hash: async () => 'nobody signs in with it', verify: async () => false }
  const signIns = createSignIns(database.db, { secure: false })
  const close = async () => {
    await database.close()
    await embedded.stop()
  }
  return { db: database, ctx: { db: database.db, clock: systemClock, passwords, signIns }, close }
}

const system = systemActor('test')
let numbers = 0

/** Somebody new, with a certificate of a course that is no more. */
export async function join({ db, ctx }: Open, commune: string): Promise<Someone> {
  numbers += 1
  const phone = `+8498${String((Date.now() % 1_000_000) * 10 + numbers).padStart(7, '0')}` as Phone // as many digits as one has
  const done = await register(ctx, {
    ...{ key: newId(), phone, password: 'cam khe may 2026', address: '192.0.2.7', fullName: 'Phan Thị Thử' },
    ...{ birthYear: 1990, gender: 'female', commune, organisationKind: 'cooperative', organisationName: 'HTX Thử' },
    consents: [{ purpose: 'privacy_notice', textVersion: '2026-11' }],
  })
  if (!done.ok) throw new Error(done.problem.code)
  const [certificateId, code] = [newId(), newCertificateCode()]
  await db.pool.query(
    `with own as (
       insert into certificate (person_id, id, course_key, course_revision_id, code, holder_name, holder_line, course_title, lesson_count, issued_at)
       select $1, $2, 'khoa-thu', gen_random_uuid(), $3, 'Phan Thị Thử', '', 'Khoá thử', 1, now() returning code, person_id, id)
     insert into certificate_code (code, person_id, certificate_id) select code, person_id, id from own`,
    [done.value.personId, certificateId, code],
  )
  return { ...done.value, certificateId, code }
}

/** A browser that is signed in as somebody: its cookie. */
export async function signIn({ ctx }: Open, { accountId }: Someone): Promise<string> {
  const { setCookie } = await openSignIn(ctx, { accountId, device: 'test' })
  return setCookie.split(';')[0] ?? ''
}

async function rolesOf(open: Open, walker: Walker, own: Someone): Promise<Array<{ role: Role; scope: Scope }>> {
  const province: Scope = { kind: 'province' }
  if (walker === 'staff_of_commune') return [{ role: 'staff', scope: { kind: 'commune', commune: here } }]
  if (walker === 'facilitator') return [{ role: 'facilitator', scope: { kind: 'commune', commune: here } }]
  if (walker === 'trainer' || walker === 'staff' || walker === 'administrator')
    return [{ role: walker, scope: province }]
  if (walker !== 'organisation_manager') return []
  const { organisationId } = await getProfile(open.ctx, own.personId, new Date())
  if (organisationId === null) throw new Error('the manager has no organisation')
  return [{ role: walker, scope: { kind: 'organisation', organisationId } }]
}

/** All walkers, signed in as they can be, and people whose things they might reach for. */
export async function gather(open: Open) {
  const people = new Map<Walker, Someone>()
  const means = new Map<Walker, { cookie?: string; token?: string }>([['visitor', {}]])
  for (const walker of walkers) {
    if (walker === 'visitor') continue
    if (walker === 'reports_token' || walker === 'ledger_token') {
      const scopes = [walker === 'reports_token' ? ('reports:read' as const) : ('ledger:read' as const)]
      means.set(walker, { token: (await createToken({ ...open.ctx, actor: system }, { name: walker, scopes })).token })
      continue
    }
    const own = await join(open, here)
    for (const grant of await rolesOf(open, walker, own))
      await grantRole({ ...open.ctx, actor: system }, { ...grant, personId: own.personId })
    people.set(walker, own)
    means.set(walker, { cookie: await signIn(open, own) })
  }
  const neighbour = await join(open, here)
  const stranger = await join(open, elsewhere)
  const twice = await join(open, elsewhere)
  const merged = await mergePersons(open.ctx, {
    personId: twice.personId,
    intoPersonId: stranger.personId,
    key: newId(),
  })
  if (!merged.ok) throw new Error(merged.problem)
  const erased = await join(open, elsewhere)
  const gone = await erasePerson(
    { ...open.ctx, actor: system },
    { personId: erased.personId, typedName: 'phan thi thu', reason: erasureReasons[0], key: newId() },
  )
  if (!gone.ok) throw new Error(gone.problem)
  const { token } = await createSetupLink({ ...open.ctx, actor: system })
  return { people, means, neighbour, stranger, twice, erased, setupToken: token }
}

export type Gathered = Awaited<ReturnType<typeof gather>>
