import { expect, test } from '@playwright/test'
import routes from '#app/routes.ts'
import { ask, askAll } from './access/ask.ts'
import { type Gathered, gather, openServersDatabase, signIn, walkers } from './access/people.ts'
import { expectedFor, table } from './access/table.ts'

const reads = ['GET', 'HEAD']
const changes = ['POST', 'PUT', 'PATCH', 'DELETE']

let open: Awaited<ReturnType<typeof openServersDatabase>>
let gathered: Gathered
let base = ''

test.beforeAll(async ({ baseURL }) => {
  base = baseURL ?? ''
  open = await openServersDatabase(new URL(base).port)
  gathered = await gather(open)
})
test.afterAll(() => open.close())

test('every route of the table has its row', async () => {
  const known = (await routes).map((route) => route.path ?? '')
  expect(Object.keys(table).sort()).toEqual([...known].sort())
})

for (const walker of walkers) {
  test(`what a ${walker} is answered, at every address, by every method`, async () => {
    const own = gathered.people.get(walker)
    const asked = Object.entries(table).flatMap(([pattern, { address }]) =>
      [...reads, ...changes].map((method) => ({ pattern, address, method })),
    )
    const seen = await askAll(
      asked.map(({ pattern, address, method }) => async () => {
        // Signing out ends the sign-in it is asked with.
        const means = pattern === 'logout' && own ? { cookie: await signIn(open, own) } : gathered.means.get(walker)
        const answer = await ask(base, { method, path: address, ...means })
        return { line: `${method} ${pattern}: ${answer.status}`, answer }
      }),
    )
    const expected = asked.map(({ pattern, method }) => ({
      line: `${method} ${pattern}: ${expectedFor(pattern, walker, changes.includes(method)).status}`,
    }))
    expect(seen.map(({ line }) => line)).toEqual(expected.map(({ line }) => line))
    for (const [at, { pattern, method }] of asked.entries()) {
      const { to } = expectedFor(pattern, walker, changes.includes(method))
      if (to) expect(seen[at]?.answer.to, `${method} ${pattern}`).toMatch(to)
      if (method === 'HEAD') expect(seen[at]?.answer.body, pattern).toBe('')
    }
  })
}

test('the data of a page is for those whom the page is for', async () => {
  for (const walker of walkers) {
    const pages = Object.entries(table).filter(([pattern]) => !pattern.startsWith('api/') && !pattern.endsWith('/pdf'))
    const seen = await askAll(
      pages.map(([pattern, { address }]) => async () => {
        const [path = '', query = ''] = address.split('?')
        const data = `${path === '/' ? '/_root' : path}.data${query && `?${query}`}`
        const { status } = await ask(base, { method: 'GET', path: data, ...gathered.means.get(walker) })
        return `${pattern}: ${status}`
      }),
    )
    // Remix answers 202 where the page would lead elsewhere.
    const expected = pages.map(([pattern]) => {
      const { status } = expectedFor(pattern, walker, false)
      return `${pattern}: ${status === 302 ? 202 : status}`
    })
    expect({ walker, seen }).toEqual({ walker, seen: expected })
  }
})

test('a change that another site sends is refused, whoever asks and whatever it would change', async ({ request }) => {
  for (const { address } of Object.values(table)) {
    const response = await request.post(address, {
      headers: { origin: 'https://example.com', cookie: gathered.means.get('administrator')?.cookie ?? '' },
      form: { intent: 'done' },
      maxRedirects: 0,
    })
    expect(response.status(), address).toBe(403)
  }
})

test('what is no form is the sender’s fault, and a form with the one letter no database keeps is kept without it', async ({
  request,
}) => {
  const cookie = gathered.means.get('learner')?.cookie ?? ''
  for (const [pattern, { address, send }] of Object.entries(table)) {
    if (send === 405 || send === 404) continue
    const types: Array<Record<string, string>> = [
      {},
      { 'content-type': 'text/plain' },
      { 'content-type': 'multipart/form-data' },
    ]
    for (const type of types) {
      const headers = { cookie, ...type }
      const nothing = await request.post(address, { headers, data: Buffer.from('{"intent":'), maxRedirects: 0 })
      expect([400, 403, 302], `${pattern} ${type['content-type']}`).toContain(nothing.status())
    }
    for (const means of [{}, { cookie }]) {
      const form = { intent: 'a\0b', key: '\0', phone: '0912\0', fullName: 'a\0', message: '\0', '\0': '\0' }
      const { status } = await ask(base, { method: 'POST', path: address, form, ...means })
      expect(status, pattern).toBeLessThan(500)
    }
  }
})
