import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { listCertificates } from '#app/domain/learning/index.server.ts'
import { answer, begin, createWorld } from '#tests/rooms/learning/fixture.ts'
import { visitorContext } from '#tests/setup/visitor-context.ts'

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>
type Answer = { data: Record<string, unknown>; init: { status: number } }

let form: Loader
let check: Loader
let code: string
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  world = await createWorld()
  for (const lesson of ['chon-hang', 'tinh-gia', 'cuoi-khoa'])
    await answer(world, lesson, (await begin(world, lesson)).id)
  const { rows } = await listCertificates(world.ctx, { personId: world.personId, after: null })
  code = rows[0]?.code ?? ''
  // The application reads its settings when it is loaded.
  process.env.DATABASE_URL = world.database.url
  form = (await import('#app/routes/verify/form.tsx')).loader
  check = (await import('#app/routes/verify/code.tsx')).loader
})

async function ask(loader: Loader, address: string, typed?: string): Promise<Answer | string | null> {
  const request = new Request(new URL(address, 'http://localhost'))
  const context = visitorContext()
  const args = { request, params: { code: typed }, context } as unknown as LoaderFunctionArgs // what the routes read of their arguments
  try {
    return (await loader(args)) as Answer
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.headers.get('location')
    throw thrown
  }
}

test('a number has one address, however it was typed', async () => {
  const typed = code.toLowerCase().replace('-', ' ')
  expect(await ask(form, `/verify?code=${encodeURIComponent(` ${typed} `)}`)).toBe(`/verify/${code}`)
  expect(await ask(check, `/verify/${encodeURIComponent(typed)}`, typed)).toBe(`/verify/${code}`)
  expect(await ask(check, `/verify/${code}`, code)).toMatchObject({ init: { status: 200 } })
  expect(await ask(check, '/verify/2222-2222', '2222-2222')).toMatchObject({
    data: { found: null },
    init: { status: 404 },
  })
  expect(await ask(form, '/verify?code=ABC')).toBe('/verify/ABC')
})

test('a form sent without a number is told so; the page alone is not', async () => {
  for (const address of ['/verify?code=', '/verify?code=%20%20'])
    expect(await ask(form, address)).toMatchObject({ data: { asked: 'empty' }, init: { status: 400 } })
  expect(await ask(form, '/verify')).toMatchObject({ data: { asked: false }, init: { status: 200 } })
})

test('name, course, day and validity, and the day it was revoked', async () => {
  const valid = { holderName: 'Nguyễn Thị Hạnh', courseTitle: 'Bán cam trên sàn', valid: true, revokedAt: null }
  expect(await ask(check, `/verify/${code}`, code)).toMatchObject({ data: { found: valid } })
  const revokedAt = new Date('2026-11-20T03:00:00Z')
  await world.database.pool.query('update certificate set revoked_at = $1 where code = $2', [revokedAt, code])
  expect(await ask(check, `/verify/${code}`, code)).toMatchObject({ data: { found: { valid: false, revokedAt } } })
})
