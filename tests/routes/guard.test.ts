import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import type { acts as Acts } from '#app/web/guard.server.ts'
import { freshDatabase } from '#tests/setup/database.ts'

let acts: typeof Acts

beforeAll(async () => {
  // The application reads its settings when it is loaded.
  process.env.DATABASE_URL = (await freshDatabase()).url
  acts = (await import('#app/web/guard.server.ts')).acts
})

function argsWith(setCookies: Array<string>): ActionFunctionArgs {
  const body = new TextEncoder().encode('name=Bưởi')
  const type = 'application/x-www-form-urlencoded'
  const request = new Request('http://localhost/x', { method: 'POST', headers: { 'content-type': type }, body })
  const sent = { type, bytes: body }
  const context = { requestId: 'request-1', actor: async () => ({ kind: 'visitor' }), setCookies, sent }
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

test('what is done brings its cookies', async () => {
  const setCookies: Array<string> = []
  const action = acts('public', async ({ context }) => void context.setCookies.push('sign-in=new'))
  await action(argsWith(setCookies))
  expect(setCookies).toEqual(['sign-in=new'])
})
