import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPasswords } from '#app/adapters/passwords/index.server.ts'
import { tidyText } from '#app/domain/kernel/index.ts'
import routes from '#app/routes.ts'
import { projectRoot } from '#app/start/child.ts'
import { askAll } from '#tests/e2e/access/ask.ts'
import { gather, type Open, openDatabaseIn } from '#tests/e2e/access/people.ts'
import { type Bad, badValue, encodeFields, knownBad, manner, names, phones } from './bad-values.ts'
import { Browser, hiddenField, type Page, plain, type Sent } from './browser.ts'
import { course, wideCourseFiles } from './course.ts'
import { type FieldRow, type FormRow, fieldTable } from './fields.ts'
import { makePlatform, type Platform } from './platform.ts'

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2_000_000_000)
/** For a longer search than each run makes. */
const times = Number(process.env.FUZZ_TIMES ?? 1)
const form = 'application/x-www-form-urlencoded'

let platform: Platform
let open: Open
let table: Record<string, FieldRow>
let means: Awaited<ReturnType<typeof gather>>['means']
let attempt = ''
let draft = ''

beforeAll(async () => {
  platform = await makePlatform({ courses: { [course.slug]: wideCourseFiles } })
  await platform.start()
  open = await openDatabaseIn(platform.dataDir)
  const gathered = await gather(open)
  means = gathered.means
  // Those who were gathered have no password that one could be wrong about.
  await platform.ask('update account set password_hash = $1', [await createPasswords().hash('cam khe may 2026')])
  table = fieldTable(gathered)
  const quiz = table['learn/:course/:lesson/quiz/:quiz?']?.address ?? ''
  const learner = browserOf('learner')
  await learner.post(quiz, { intent: 'start', key: crypto.randomUUID() })
  attempt = hiddenField((await learner.get(`${quiz}?all=1`)).body, 'attempt')
  const joining = new Browser(platform.port)
  await joining.post('/join', table.join?.forms?.[0]?.right ?? {})
  draft = joining.cookies.get('len_san_join') ?? ''
}, 240_000)

afterAll(async () => {
  await open?.close()
  await platform?.discard()
}, 60_000)

function browserOf(who: NonNullable<FieldRow['as']>): Browser {
  const browser = new Browser(platform.port)
  const [name = '', value = ''] = means.get(who)?.cookie?.split('=') ?? []
  if (name) browser.cookies.set(name, value)
  return browser
}

function headersOf(who: NonNullable<FieldRow['as']>): Record<string, string> {
  const token = means.get(who)?.token
  return token ? { authorization: `Bearer ${token}` } : {}
}

/** Sends it from an address of its own, so that nobody is slowed down for what others sent. */
async function ask(
  who: NonNullable<FieldRow['as']>,
  address: string,
  sent: Sent = {},
  isDrafted = false,
): Promise<Page> {
  const browser = browserOf(who)
  if (isDrafted) browser.cookies.set('len_san_join', draft)
  const page = await browser.send(address, { ...sent, headers: { ...headersOf(who), ...sent.headers } })
  browser.close()
  return page
}

/** What nobody's input may do: be taken for a fault of ours, be answered with nothing, lead to another host. */
function expectAnswered(page: Page): void {
  if (page.status >= 500) throw new Error(`answered ${page.status}\n${platform.output().slice(-1500)}`)
  if (page.status >= 300 && page.status < 400) expect(page.to).toMatch(/^\/(?!\/)/)
  const isPage = page.type.startsWith('text/html') && page.body.includes('<h1')
  const isProblem = /^application\/(problem\+)?json/.test(page.type) && typeof JSON.parse(page.body).code === 'string'
  if (page.status >= 400)
    expect({ status: page.status, isAnswer: isPage || isProblem }).toEqual({ status: page.status, isAnswer: true })
  expect(page.body).not.toMatch(/<script>alert|<svg onload/)
}

function expectShownAgain(page: Page, { shown = [] }: FormRow, name: string, { text }: Bad): void {
  if (page.status !== 400 || text === null || !shown.includes(name) || !page.type.startsWith('text/html')) return
  const value = tidyText(text)
  if (!plain(page.body).includes(value))
    throw new Error(`not shown again:\n${page.body.replace(/<head>.*<\/head>/s, '').slice(0, 1200)}`)
}

let targets = 0

/** Each with a seed of its own, so that all together see more than each alone. */
async function fuzz<T>(arbitrary: fc.Arbitrary<T>, numRuns: number, check: (value: T) => Promise<void>): Promise<void> {
  targets += 1
  await fc.assert(fc.asyncProperty(arbitrary, check), {
    seed: seed + targets,
    numRuns: numRuns * times,
    endOnFailure: true,
  })
}

/** Runs them all and tells of all that failed, each by its name, with the seed and the value that fast-check found. */
async function expectAll(work: Array<{ name: string; run: () => Promise<void> }>): Promise<void> {
  const faults = await askAll(
    work.map(
      ({ name, run }) =>
        async () =>
          run().then(
            () => '',
            (error: Error) =>
              `${name}: ${error.message.replace(/Counterexample: .{600,}/g, '…')}\n${error.cause instanceof Error ? error.cause.message.slice(0, 1500) : ''}`,
          ),
    ),
    8,
  )
  expect(faults.filter(Boolean).join('\n\n')).toBe('')
}

test('every route has its row, and every field that a page has or reads is in one', async () => {
  const known = (await routes).map((route) => route.path ?? '')
  expect(Object.keys(table).sort()).toEqual([...known].sort())
  const named = new Set(
    Object.values(table).flatMap(({ query = [], forms = [] }) => [
      ...query,
      ...forms.flatMap(({ right }) => Object.keys(right)),
    ]),
  )
  const files = ['app/routes', 'app/ui', 'app/web'].flatMap((dir) =>
    fs.globSync(`${dir}/**/*.{ts,tsx}`, { cwd: projectRoot }),
  )
  const read = files.flatMap((file) => {
    const text = fs.readFileSync(path.join(projectRoot, file), 'utf8')
    const asked = [...text.matchAll(/[pP]arams\.(?:get|getAll|has)\('(\w+)'\)|form\.get\('(\w+)'\)/g)]
    const fields = [
      ...text.matchAll(/<(?:input|select|textarea|\w*(?:Field|Input|Select|Button))\b[^>]*?\bname="(\w+)"/g),
    ]
    return [...asked, ...fields].map(([, one, other]) => `${one ?? other} (${file})`)
  })
  expect(read.length).toBeGreaterThan(50)
  expect(read.filter((one) => !named.has(one.split(' ')[0] ?? ''))).toEqual([])
})

// Node reads no longer line than 16 kB, and says so itself.
const longestAddress = 15_000

async function expectRead(as: NonNullable<FieldRow['as']>, address: string): Promise<void> {
  if (address.length < longestAddress) expectAnswered(await ask(as, address))
}

/** Each value that is written down, for every parameter at once. */
async function expectKnown(as: NonNullable<FieldRow['as']>, address: string, query: Array<string>): Promise<void> {
  for (const { wire } of knownBad)
    await expectRead(as, `${address}?${query.map((name) => `${name}=${wire}`).join('&')}`).catch((error: Error) => {
      throw new Error(`${wire}: ${error.message}`)
    })
}

function withSegment(address: string, at: number, wire: string): string {
  const parts = address.split('/')
  parts[at] = wire.replaceAll('/', '%2F')
  return parts.join('/')
}

test('whatever stands in an address is answered', async () => {
  const work = Object.entries(table).flatMap(([pattern, { address, as = 'learner', query = [] }]) => [
    ...(query.length ? [{ name: `${pattern} with all`, run: () => expectKnown(as, address, query) }] : []),
    ...query.map((name) => ({
      name: `${pattern} ?${name}`,
      run: () =>
        fuzz(fc.tuple(badValue, manner), 12, async ([bad, how]) =>
          expectRead(as, `${address}?${encodeFields({}, name, bad, how)}`),
        ),
    })),
    ...pattern
      .split('/')
      .flatMap((part, at) => (/^[:*]/.test(part) ? [at + 1] : []))
      .map((at) => ({
        name: `${pattern} segment ${at}`,
        run: () => fuzz(badValue, 20, async ({ wire }) => expectRead(as, withSegment(address, at, wire))),
      })),
  ])
  await expectAll(work)
}, 150_000)

test('whatever is sent in a form is answered, and what was typed is shown again', async () => {
  const work = Object.entries(table).flatMap(([pattern, { address, as: reader = 'learner', forms = [] }]) =>
    forms.flatMap((row) => {
      const { right, as = reader, draft: isDrafted } = row
      const names = [...Object.keys(right), 'nobody-asked-for-this']
      return names.map((name) => ({
        name: `${pattern} ${right.intent ?? ''} ${name}`,
        run: () =>
          fuzz(fc.tuple(badValue, manner), 'password' in right ? 4 : 12, async ([bad, how]) => {
            const body = encodeFields('attempt' in right ? { ...right, attempt } : right, name, bad, how)
            const page = await ask(as, address, { method: 'POST', body, type: form }, isDrafted)
            expectAnswered(page)
            if (how === 'once') expectShownAgain(page, row, name, bad)
          }),
      }))
    }),
  )
  await expectAll(work)
}, 150_000)

test('a name in any writing, a number in any spelling', async () => {
  const right = { ...table.join?.forms?.[0]?.right, phone: '0912345678' }
  for (const spelling of phones.same) {
    const browser = new Browser(platform.port)
    const { status, to } = await browser.post('/join', { ...right, phone: spelling })
    expect([spelling, status, to]).toEqual([spelling, 302, '/join/password'])
    expect((await browser.get('/join')).body).toContain('value="0912 345 678"')
    browser.close()
  }
  const browser = new Browser(platform.port)
  expect((await browser.post('/join', { ...right, fullName: names.decomposed })).status).toBe(302)
  expect((await browser.get('/join/password')).body).toContain(names.decomposed.normalize('NFC'))
  for (const fullName of names.refused) {
    const page = await browser.post('/join', { ...right, fullName })
    expect(page.status).toBe(400)
    for (const typed of [tidyText(fullName), 'HTX Cam Vũ Quang', right.phone]) expect(plain(page.body)).toContain(typed)
  }
  browser.close()
})

test('a number that cannot be read is shown again, with the other answers', async () => {
  const quiz = table['learn/:course/:lesson/quiz/:quiz?']?.address ?? ''
  const browser = browserOf('administrator')
  await browser.post(quiz, { intent: 'start', key: crypto.randomUUID() })
  const { body } = await browser.get(`${quiz}?all=1`)
  const choice = /name="a\.chon"[^>]* value="([^"]+)"/.exec(body)?.[1] ?? ''
  const page = await browser.post(`${quiz}?all=1`, {
    ...{ attempt: hiddenField(body, 'attempt'), intent: 'all', 'n.so': 'mười hai “rưỡi” 🍊' },
    'a.chon': choice,
  })
  expect(page.status).toBe(400)
  expect(plain(page.body)).toContain('value="mười hai “rưỡi” 🍊"')
  browser.close()
})

const kinds: Array<Sent> = [
  { type: undefined, body: 'a=b' },
  { type: 'text/plain', body: 'a=b' },
  { type: 'application/json', body: '{"__proto__":{"a":1},"intent":["x"]}' },
  { type: 'application/x-www-form-urlencoded; charset=utf-16', body: Buffer.from([0xff, 0xfe, 0, 0x61]) },
  { type: 'application/x-www-form-urlencoded', body: Buffer.from([0x61, 0x3d, 0xff, 0xfe, 0x80, 0, 0x26, 0x25]) },
  { type: 'multipart/form-data', body: 'a' },
  { type: 'multipart/form-data; boundary=', body: 'a' },
  { type: 'multipart/form-data; boundary=x', body: '--y\r\nhalf' },
  { type: 'multipart/form-data; boundary=x', body: multipart('fullName', 'Phan Thị Thử') },
  { type: 'multipart/form-data; boundary=x', body: multipart('phone"; filename="a.png', '\x89PNG\0') },
  { type: 'multipart/form-data; boundary=x', body: multipart('__proto__', 'a'.repeat(100_000)) },
  { type: 'application/x-www-form-urlencoded', body: Array.from({ length: 20_000 }, (_, at) => `f${at}=1`).join('&') },
]

function multipart(name: string, value: string): string {
  return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`
}

test('a body of any kind is answered', async () => {
  await expectAll(
    Object.entries(table).flatMap(([pattern, { address, as: reader = 'learner', forms = [] }]) =>
      kinds.map((sent, at) => ({
        name: `${pattern}, body ${at}`,
        run: async () =>
          expectAnswered(await ask(forms[0]?.as ?? reader, address, { method: 'POST', ...sent }, forms[0]?.draft)),
      })),
    ),
  )
})

test('ten megabytes are refused with a page, with a length and without', async () => {
  const body = Buffer.alloc(10_000_000, 'a=b&')
  for (const headers of [{}, { 'transfer-encoding': 'chunked' }]) {
    const page = await ask('learner', '/me/profile/correct', { method: 'POST', type: form, body, headers })
    expect([page.status, page.type]).toEqual([413, 'text/html; charset=utf-8'])
    expect(page.body).toContain('<h1>')
  }
  expectAnswered(await ask('learner', '/me/profile/correct'))
})

const cookies = [
  ...[
    '=',
    ';;;',
    'a',
    'lang=%',
    'lang=%ff',
    'lang=en; lang=vi; lang',
    'len_san_note=%00',
    'len_san_note=__proto__',
    'len_san_note=<script>alert(1)</script>',
  ],
  ...[
    'len_san_kept=%00',
    'len_san_join=..%2f',
    `len_san_join=${'a'.repeat(8000)}`,
    `auth_session=${'a'.repeat(8000)}`,
    'auth_session=%00',
    'auth_session=\u00ff\u00fe',
    '__proto__=1; constructor=2',
  ],
]

test('cookies of nonsense are no cookies', async () => {
  const session = open.ctx.signIns.cookieName
  await expectAll(
    ['/', '/courses', '/join?kept=1', '/join/password', '/login', '/me', '/kept', '/learn/khoa-thu/bai-doc'].flatMap(
      (address) =>
        cookies.flatMap((line) =>
          [{}, { method: 'POST', type: form, body: 'intent=done' }].map((sent) => ({
            name: `${address} ${line.slice(0, 60)}`,
            run: async () => {
              const cookie = line.replace('auth_session', session)
              expectAnswered(await ask('visitor', address, { ...sent, headers: { cookie } }))
            },
          })),
        ),
    ),
  )
  // More than a server reads: Node itself says so.
  expect((await ask('visitor', '/', { headers: { cookie: `a=${'b'.repeat(20_000)}` } })).status).toBe(431)
})

/** Sends bytes as they are, and answers with the status. */
async function askRaw(bytes: string): Promise<number> {
  const socket = net.connect(platform.port, '127.0.0.1')
  socket.write(Buffer.from(bytes, 'latin1'))
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}

test('a request that is hardly one is answered', async () => {
  const lines = [
    ...[
      'GET /courses?q=\xff\xfe%',
      'GET /c\xf4urses',
      'GET //evil.example/',
      'GET http://evil.example/courses',
      'GET /%2e%2e/%2e%2e/etc/passwd',
    ],
    ...[
      'TRACE /',
      'OPTIONS *',
      'OPTIONS /me',
      'PROPFIND /courses',
      'DELETE /',
      'PUT /join',
      'GET /.data',
      'GET /_root.data?_routes=%',
      'GET /__manifest?p=%&p=//&version=x',
    ],
    ...['GET /join.data?index', 'GET /media/..%2f..%2f', 'GET /media/%00/x', 'GET /assets/%', 'GET /?'],
  ]
  for (const line of lines)
    for (const host of ['localhost', 'bad host', '[::bad', '', '%', 'a'.repeat(2000), 'evil.example:99999']) {
      const status = await askRaw(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect([line, host, status, status >= 200 && status < 500]).toEqual([line, host, status, true])
    }
})
