import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#app/domain/access/index.ts'
import { createToken } from '#app/domain/identity/index.server.ts'
import { settableClock } from '#app/domain/kernel/index.ts'
import { breakdowns } from '#app/domain/ledger/index.ts'
import type { TraineeCounts } from '#app/domain/reporting/index.server.ts'
import { signer, writeHistory } from '#tests/rooms/reporting/history.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { visitorContext } from '#tests/setup/visitor-context.ts'

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>
type Operation = {
  parameters: Array<{ name: string; example: string | number }>
  security: Array<{ token: Array<string> }>
  responses: Record<
    string,
    {
      content: Record<string, { example?: unknown; schema: unknown }>
      headers?: Record<string, { schema: { pattern: string } }>
    }
  >
}
type Description = {
  paths: Record<string, { get: Operation }>
  components: { schemas: Record<string, { required: Array<string> }> }
}

const loaders: Record<string, Loader> = {}
const tokens: Record<string, string> = {}
let description: Description

const counts = '/api/v1/trainee-counts'
const entries = '/api/v1/ledger-entries'
const asked = 'from=2026-10-15&to=2026-11-14&kind=completed&measure=headcount'

beforeAll(async () => {
  const database = await freshDatabase({ poolSize: 4 })
  process.env.DATABASE_URL = database.url
  const clock = settableClock(new Date('2026-11-24T03:00:00Z'))
  const ctx = { db: database.db, clock, sealSigner: signer, actor: systemActor('test') }
  await writeHistory(ctx)
  for (const scope of ['reports:read', 'ledger:read'] as const)
    tokens[scope] = (await createToken(ctx, { name: scope, scopes: [scope] })).token
  // The application reads its settings when it is loaded.
  loaders[counts] = (await import('#app/routes/api/trainee-counts.ts')).loader
  loaders[entries] = (await import('#app/routes/api/ledger-entries.ts')).loader
  loaders['/api/v1/openapi.json'] = (await import('#app/routes/api/openapi.ts')).loader
  loaders['/api/v1/nothing'] = (await import('#app/routes/api/missing.ts')).loader
  description = (await (await ask('/api/v1/openapi.json', null)).json()) as Description
})

async function ask(address: string, token: string | null, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(address, 'http://localhost')
  const request = new Request(url, { headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers } })
  const context = visitorContext()
  const answer = await loaders[url.pathname]?.({ request, params: {}, context } as unknown as LoaderFunctionArgs) // what the API reads of its arguments
  if (!(answer instanceof Response)) throw new Error('no response')
  return answer
}

const askCounts = (query: string) => ask(`${counts}?${query}`, tokens['reports:read'] ?? '')

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  const body = (await answer.json()) as Record<string, unknown>
  expect(Object.keys(body).sort()).toEqual([...(description.components.schemas.Problem?.required ?? [])].sort())
  expect(body.status).toBe(answer.status)
  return body
}

test('the examples of the description are what the code answers', async () => {
  for (const [path, { get }] of Object.entries(description.paths)) {
    const query = new URLSearchParams(get.parameters.map(({ name, example }) => [name, String(example)]))
    const scope = get.security[0]?.token[0] ?? ''
    const answer = await ask(`${path}?${query}`, tokens[scope] ?? '')
    expect(answer.status, path).toBe(200)
    expect(await answer.json(), path).toEqual(get.responses['200']?.content['application/json']?.example)
  }
})

test('answers have the fields that are described, and no other', async () => {
  const { schemas } = description.components
  const count = (await (await askCounts(`${asked}&by=commune`)).json()) as Record<string, unknown> & {
    groups: Array<unknown>
  }
  expect(Object.keys(count)).toEqual([
    'measure',
    'kind',
    'from',
    'to',
    'by',
    'additive',
    'total',
    'groups',
    'ruleVersion',
    'position',
  ])
  expect(schemas.TraineeCounts?.required.toSorted()).toEqual(Object.keys(count).sort())
  expect(count.groups).toHaveLength(71)
  const page = (await (await ask(entries, tokens['ledger:read'] ?? '')).json()) as {
    entries: Array<object>
    next: unknown
  }
  expect(Object.keys(page.entries[0] ?? {})).toEqual(schemas.LedgerEntry?.required)
  expect(JSON.stringify(page)).not.toMatch(/Nguyễn|Trần|Phạm/)
  expect([page.entries.length, page.next]).toEqual([21, null])
})

test('a figure names the head it stands on, in a header beside the body', async () => {
  const answer = await askCounts(asked)
  const { position } = (await answer.json()) as { position: number }
  const header = answer.headers.get('ledger-head') ?? ''
  const described = description.paths[counts]?.get.responses['200']?.headers?.['Ledger-Head']?.schema.pattern ?? 'none'
  expect(header).toMatch(new RegExp(described))
  expect(Number(header.split(':')[0])).toBe(position)
})

test('without `by` the total alone', async () => {
  expect(await (await askCounts(asked)).json()).toMatchObject({ by: null, additive: null, total: 2, groups: [] })
})

test('each breakdown says whether it adds up', async () => {
  for (const by of breakdowns) {
    const { additive } = (await (await askCounts(`${asked}&by=${by}`)).json()) as { additive: boolean }
    expect(additive, by).toBe(!['course', 'platform'].includes(by))
    const turns = await askCounts(`${asked.replace('headcount', 'participations')}&by=${by}`)
    const { additive: adds, groups, total } = (await turns.json()) as TraineeCounts
    expect([adds, groups.reduce((sum, { count }) => sum + count, 0)], by).toEqual([true, total])
  }
})

test.each([
  ['from=2026-02-30&to=2026-11-14&kind=completed&measure=headcount', 'day'],
  ['from=2026-11-15&to=2026-11-14&kind=completed&measure=headcount', 'order'],
  ['from=2016-01-01&to=2026-11-14&kind=completed&measure=headcount', 'too_long'],
  ['from=2026-10-15&to=2026-11-14&measure=headcount', 'kind'],
  ['from=2026-10-15&to=2026-11-14&kind=completed', 'measure'],
  [`${asked}&by=district`, 'by'],
  [`${asked}&by=`, 'by'],
  [`${asked.replace('completed', 'registered')}&by=course`, 'registered_has_no_course'],
  [`${asked.replace('completed', 'registered')}&by=platform`, 'registered_has_no_course'],
  [`${asked}&group=commune`, 'unknown_parameter'],
  [`${asked}&kind=enrolled`, 'repeated_parameter'],
])('%s is a 400: %s', async (query, code) => {
  const answer = await askCounts(query)
  expect(answer.status).toBe(400)
  expect((await problemOf(answer)).code).toBe(code)
})

test('of a question that is wrong in several ways every one is explained', async () => {
  const answer = await askCounts('from=2026-02-30&to=x&kind=y&measure=z&by=w')
  const { code, detail } = await problemOf(answer)
  expect([answer.status, code]).toEqual([400, 'day'])
  for (const name of ['from', 'kind', 'measure', 'by']) expect(detail).toContain(`\`${name}\``)
})

test.each([
  'after=-1',
  'after=x',
  'after=1e3',
  'limit=0',
  'limit=1001',
  'limit=x',
  'limit=',
  'after=99999999999999999999',
])('entries with %s are a 400', async (query) => {
  const answer = await ask(`${entries}?${query}`, tokens['ledger:read'] ?? '')
  expect(answer.status).toBe(400)
  await problemOf(answer)
})

test('without a known token 401 with a challenge, with the wrong scope 403; never by the cookie', async () => {
  for (const [address, right, wrong] of [
    [`${counts}?${asked}`, 'reports:read', 'ledger:read'],
    [entries, 'ledger:read', 'reports:read'],
  ] as const) {
    const bare = await ask(address, null, { cookie: 'len_san=abc' })
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="len-san"'])
    await problemOf(bare)
    for (const header of ['Bearer lensan_wrong', 'Bearer', 'Basic YTpi', `Bearer ${tokens[right]}x`]) {
      const refused = await ask(address, null, { authorization: header })
      expect([header, refused.status]).toEqual([header, 401])
      expect(refused.headers.get('www-authenticate')).toContain('invalid_token')
    }
    const other = await ask(address, tokens[wrong] ?? '')
    expect(other.status).toBe(403)
    expect(other.headers.get('www-authenticate')).toContain(`scope="${right}"`)
    expect((await problemOf(other)).code).toBe('insufficient_scope')
    expect((await ask(address, null, { authorization: `bearer  ${tokens[right]}` })).status).toBe(200)
  }
})

test('what is not there, and what would change something, are problems too', async () => {
  const missing = await ask('/api/v1/nothing', null)
  expect(missing.status).toBe(404)
  await problemOf(missing)
  const { action } = await import('#app/routes/api/trainee-counts.ts')
  const refused = await action({ context: { requestId: 'request-2' } } as unknown as LoaderFunctionArgs) // all that it reads
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  await problemOf(refused)
})
