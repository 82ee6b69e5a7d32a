import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import type { acts as Acts, loads as Loads } from '#app/web/guard.server.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { visitorContext } from '#tests/setup/visitor-context.ts'

let acts: typeof Acts
let loads: typeof Loads

beforeAll(async () => {
  // The application reads its settings when it is loaded.
  process.env.DATABASE_URL = (await freshDatabase()).url
  const guard = await import('#app/web/guard.server.ts')
  acts = guard.acts
  loads = guard.loads
})

function argsWith(setCookies: Array<string>, typed = 'Bưởi'): ActionFunctionArgs {
  const body = new TextEncoder().encode(`name=${typed}`)
  const type = 'application/x-www-form-urlencoded'
  const request = new Request('http://localhost/x', { method: 'POST', headers: { 'content-type': type }, body })
  const sent = { type, bytes: body }
  const context = { ...visitorContext(setCookies), sent }
  return { request, params: {}, context } as unknown as ActionFunctionArgs // what the guard reads of its arguments
}

test('an answer that asks for the same once more takes nothing from the browser', async () => {
  const setCookies = ['lang=en']
  const action = acts('public', async ({ context }) => {
    context.setCookies.push('draft=; Max-Age=0', 'sign-in=new')
    throw Object.assign(new Error('the database left'), { code: '57P01' })
  })
  await expect(action(argsWith(setCookies))).rejects.toMatchObject({ status: 503 })
  expect(setCookies).toEqual(['lang=en'])
})

test('where no more can be kept without a sign-in, the answer gives back what was sent, and earlier forms stay', async () => {
  const { keepTyped } = await import('#app/domain/identity/index.server.ts')
  const { app } = await import('#app/app.server.ts')
  const address = '192.0.2.9'
  const typed = 'a'.repeat(99_000)
  const keep = () => keepTyped(app, { path: '/x', address, fields: [['name', typed]] })
  const flood = await Promise.allSettled(Array.from({ length: 220 }, keep))
  expect(flood.at(-1)?.status).toBe('rejected')
  const setCookies: Array<string> = []
  const args = argsWith(setCookies, typed)
  Object.assign(args.context, { address, cookie: null })
  const refused = await acts('person', async () => null)(args).catch((thrown: Response) => thrown)
  if (!(refused instanceof Response)) throw new Error('the form was taken')
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ code: 'kept_forms', unsent: { fields: [['name', typed]] } })
  expect(setCookies).toEqual([])
})

test('what is done brings its cookies', async () => {
  const setCookies: Array<string> = []
  const action = acts('public', async ({ context }) => void context.setCookies.push('sign-in=new'))
  await action(argsWith(setCookies))
  expect(setCookies).toEqual(['sign-in=new'])
})

test('without a sign-in the way leads there and back to what was asked, or to where the loader says', async () => {
  const request = new Request('http://localhost/file?of=2026')
  const args = { ...argsWith([]), request }
  const toOf = async (loader: ReturnType<typeof loads>) => {
    const answer = await loader(args).catch((thrown: Response) => thrown)
    return answer instanceof Response ? answer.headers.get('location') : null
  }
  expect(await toOf(loads('person', async () => null))).toBe('/login?to=%2Ffile%3Fof%3D2026')
  expect(await toOf(loads('person', async () => null, { backTo: ({ search }) => `/view${search}` }))).toBe(
    '/login?to=%2Fview%3Fof%3D2026',
  )
})

test('a loader is asked once for a request, whatever it answers, and once more for the next', async () => {
  const seen: Array<number> = []
  const gives = loads('public', async () => seen.push(1))
  const refuses = loads('public', async () => {
    seen.push(2)
    throw new Response(null, { status: 418 })
  })
  const args = argsWith([])
  expect(await Promise.all([gives(args), gives(args)])).toEqual([1, 1])
  for (const _ of [1, 2]) await expect(refuses(args)).rejects.toMatchObject({ status: 418 })
  expect(seen).toEqual([1, 2])
  expect(await gives(argsWith([]))).toBe(3)
})
