import pg from 'pg'
import { createSignIns } from '#app/adapters/lucia/index.server.ts'
import { grantRole } from '#app/domain/access/index.server.ts'
import { type PersonActor, systemActor } from '#app/domain/access/index.ts'
import { giveResetCode, openSignIn } from '#app/domain/identity/index.server.ts'
import { newId } from '#app/domain/kernel/index.ts'
import { listCertificates, tickItems } from '#app/domain/learning/index.server.ts'
import { sealNow } from '#app/domain/ledger/index.server.ts'
import { giveConsent } from '#app/domain/people/index.server.ts'
import type { ErasureReason } from '#app/domain/privacy/index.ts'
import { deliverFigure } from '#app/domain/reporting/index.server.ts'
import { courseFiles, createWorld as courseWorld } from '../authoring/course-fixture.ts'
import { quickPasswords, registered } from '../identity/fixture.ts'
import { answer, begin, slug } from '../learning/fixture.ts'
import { signer } from '../reporting/history.ts'

export const phone = '+84912345678'
export const fullName = 'Nguyễn Thị Hạnh'
export const household = 'Cam Hạnh Khe Mây'

/** A published course, and what every use case asks for. */
export async function createWorld() {
  const world = await courseWorld()
  await world.load(courseFiles())
  const ctx = {
    ...world.ctx,
    passwords: quickPasswords,
    signIns: createSignIns(world.database.db, { secure: false }),
    pause: async () => undefined,
    sealSigner: signer,
  }
  return { ...world, ctx, clock: ctx.clock, paused: [], later: () => {} }
}
export type World = Awaited<ReturnType<typeof createWorld>>

/** Somebody of whom every room that can holds something: learned to the certificate, signed in, with a role and a reset code. */
const provinceStaff = { role: 'staff', scope: { kind: 'province' } } as const

export async function someoneWithEverything(world: World) {
  const actor = await registered(world, {
    fullName,
    phone,
    organisationKind: 'household',
    organisationName: household,
  })
  const ctx = { ...world.ctx, actor }
  const learning = { ...world, ctx, personId: actor.personId, entries: async () => [] }
  for (const lesson of ['chon-hang', 'tinh-gia', 'cuoi-khoa'])
    await answer(learning, lesson, (await begin(learning, lesson)).id)
  await tickItems(ctx, {
    ...{ courseSlug: slug, lessonSlug: 'chon-hang', checklistId: 'do-nghe' },
    ...{ items: [0], ticked: true },
  })
  await giveConsent(ctx, { personId: actor.personId, purpose: 'reminders' })
  await giveResetCode(world.ctx, { personId: actor.personId })
  await grantRole(world.ctx, { personId: actor.personId, role: 'trainer', scope: { kind: 'province' } })
  await sealNow(world.ctx)
  await deliverFigure({ ...world.ctx, actor: { ...actor, grants: [provinceStaff] } }, { position: 1 })
  const { setCookie } = await openSignIn(world.ctx, { accountId: actor.accountId, device: 'Chrome · Android' })
  const { rows } = await listCertificates(ctx, { personId: actor.personId, after: null })
  return { actor, personId: actor.personId, cookie: setCookie, code: rows[0]?.code ?? '' }
}

export async function administrator(world: World, number: string): Promise<PersonActor> {
  const actor = await registered(world, { fullName: 'Trần Quốc Bảo', phone: number, organisationName: 'HTX Khác' })
  const role = 'administrator' as const
  const scope = { kind: 'province' } as const
  await grantRole({ ...world.ctx, actor: systemActor('test') }, { personId: actor.personId, role, scope })
  return { ...actor, grants: [{ role, scope }] }
}

export const request = (personId: string, typedName = fullName, reason: ErasureReason = 'own_request') => ({
  ...{ personId, typedName, key: newId(), reason },
})

/** Every table with the columns that may name a person, and its rows as text: what nobody who looks may find anything in. */
export async function readTables(world: World) {
  const owner = new pg.Client({ connectionString: world.database.ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ name: string; columns: Array<string> }>(
      `select t.tablename as name, array_agg(c.column_name::text) as columns from pg_tables t
       join information_schema.columns c on c.table_name = t.tablename and c.table_schema = 'public'
       where t.schemaname = 'public' and t.tablename <> '_prisma_migrations' group by 1 order by 1`,
    )
    const tables: Array<{ name: string; columns: Array<string>; text: Array<string> }> = []
    for (const { name, columns } of rows) {
      const found = await owner.query<{ text: string }>(`select t::text as text from ${name} t`)
      tables.push({ name, columns, text: found.rows.map((row) => row.text) })
    }
    return tables
  } finally {
    await owner.end()
  }
}
