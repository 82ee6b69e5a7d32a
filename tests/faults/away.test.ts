import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#app/start/embedded-postgres.ts'
import { errorWords } from '#app/ui/words/errors.ts'
import { listTree } from '#tests/bench/processes.ts'
import { Browser, hiddenField, type Page, plain } from './browser.ts'
import { course, courseFiles } from './course.ts'
import { makePlatform, type Platform, statusOf } from './platform.ts'

// A PostgreSQL that the platform does not look after, as a province runs one: here it goes and comes back as we want.
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-away-'))
fs.chmodSync(dir, 0o755)
let database: Embedded
let platform: Platform
let learner: Browser
let pidsAtFirst: Array<number> = []

const words = errorWords.vi
const lesson = `/learn/${course.slug}/${course.read}`
const secret = 'cam khe may 2026'
const joining = {
  ...{ fullName: 'Nguyễn Thị Hạnh', phone: '0987 654 321', birthYear: '1979', gender: 'female' },
  ...{ commune: 'Xã Hương Khê', organisationKind: 'household', organisationName: 'Tổ hợp “Bà Hường” & con <b>' },
}
const pages = [
  '/',
  '/courses',
  `/courses/${course.slug}`,
  lesson,
  '/me',
  '/me/profile',
  '/me/certificates',
  '/me/profile/copy',
]
// Nobody waits longer: what a page waits for a connection, then for an answer, and the time to draw it.
const waitAtMostMs = 9000

beforeAll(async () => {
  database = await startEmbedded(dir)
  platform = await makePlatform({ courses: { [course.slug]: courseFiles }, env: { DATABASE_URL: database.ownerUrl } })
  await platform.start()
  pidsAtFirst = platform.workers().toSorted()
  learner = new Browser(platform.port)
  expect((await learner.post('/join', { ...joining, fullName: 'Phan Thị Bền', phone: '0912345678' })).to).toBe(
    '/join/password',
  )
  const key = hiddenField((await learner.get('/join/password')).body, 'key')
  expect((await learner.post('/join/password', { key, password: secret, privacy_notice: 'yes' })).status).toBe(302)
}, 240_000)

afterAll(async () => {
  await platform?.discard()
  await database?.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}, 60_000)

/** All comes back by itself, in the same processes. */
async function untilBack(): Promise<void> {
  for (const until = Date.now() + 20_000; (await statusOf(`${platform.base}/readyz`)) !== 200; await sleep(100))
    if (Date.now() > until) throw new Error('the platform is not ready again')
  for (const page of pages) expect([page, (await learner.get(page)).status]).toEqual([page, 200])
  expect(platform.workers().toSorted()).toEqual(pidsAtFirst)
}
afterEach(untilBack, 60_000)

function expectClear(page: Page, title: string): void {
  expect(page.status).toBe(503)
  expect(page.ms).toBeLessThan(waitAtMostMs)
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(0)
  expect(plain(page.body)).toContain(title)
  expect(page.body).not.toMatch(/node_modules|\.server\.ts|ECONN|PostgreSQL|Prisma| {4}at /)
}

/** What the page gives back, as its form would send it. */
function keptIn(page: Page): Array<[string, string]> {
  return [...page.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [plain(name), plain(value)],
  )
}

async function expectAway(title: string): Promise<void> {
  const seen = await Promise.all(pages.map((page) => learner.get(page)))
  for (const page of seen) {
    // A file has no page of ours: a bare one says it.
    if (page.body.includes('Đang khởi động lại') || !page.body.includes('class='))
      expect([page.status, page.type]).toEqual([503, 'text/html; charset=utf-8'])
    else expectClear(page, title)
  }
  const inside = await fetch(`${platform.base}/api/v1/ledger-entries`, {
    headers: { authorization: `Bearer lensan_${'a'.repeat(43)}` },
  })
  expect([inside.status, inside.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8'])
  expect([await statusOf(`${platform.base}/healthz`), await statusOf(`${platform.base}/readyz`)]).toEqual([200, 503])
}

async function expectKept(title: string): Promise<{ join: Array<[string, string]>; done: Array<[string, string]> }> {
  const visitor = new Browser(platform.port)
  const joined = await visitor.post('/join', joining)
  expectClear(joined, title)
  expect(joined.body).toContain(words.unsentText)
  expect(Object.fromEntries(keptIn(joined))).toEqual(joining)
  expect(joined.body).toContain('action="/join"')
  const signedIn = await visitor.post('/login?to=%2Fme', { phone: '0912345678', password: secret })
  expectClear(signedIn, title)
  expect(keptIn(signedIn)).toEqual([['phone', '0912345678']])
  expect(signedIn.body).toContain(words.unsentButPassword)
  expect(signedIn.body).not.toContain(secret)
  const done = await learner.post(lesson, { intent: 'done' })
  expectClear(done, title)
  // The same, as a page with JavaScript asks for it.
  const data = await learner.post(`${lesson}.data`, { intent: 'done' })
  expect([data.status, data.body.includes(`database_`)]).toEqual([503, true])
  visitor.close()
  return { join: keptIn(joined), done: keptIn(done) }
}

async function expectSentAgain({ join, done }: Awaited<ReturnType<typeof expectKept>>): Promise<void> {
  const visitor = new Browser(platform.port)
  expect((await visitor.post('/join', join)).to).toBe('/join/password')
  const draft = plain((await visitor.get('/join')).body)
  for (const typed of [joining.fullName, joining.organisationName, joining.phone]) expect(draft).toContain(typed)
  expect((await learner.post(lesson, done)).status).toBe(302)
  visitor.close()
}

test('a database that is stopped: clear pages at once, nothing typed is lost', async () => {
  const port = Number(new URL(database.ownerUrl).port)
  await database.stop()
  let kept: Awaited<ReturnType<typeof expectKept>>
  try {
    await expectAway(words.awayTitle)
    kept = await expectKept(words.awayTitle)
  } finally {
    database = await startEmbedded(dir, { wantedPort: port })
  }
  await untilBack()
  await expectSentAgain(kept)
})

test('a database that stands still: nobody waits long, and no connection stays stuck', async () => {
  const pids = listTree(database.pid)
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  let kept: Awaited<ReturnType<typeof expectKept>>
  try {
    await expectAway(words.awayTitle)
    kept = await expectKept(words.awayTitle)
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
  }
  await untilBack()
  await expectSentAgain(kept)
})

test('a full disk: what is there is shown, what cannot be written is kept', async () => {
  // As PostgreSQL says it when a write finds no room; a real small disk takes root to make.
  await asOwner(
    `create function no_room() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`,
  )
  const tables = await asOwner(`select format('%I', tablename) as name from pg_tables where schemaname = 'public'`)
  for (const { name } of tables)
    await asOwner(
      `create trigger no_room before insert or update on ${name} for each statement execute function no_room()`,
    )
  let kept: Awaited<ReturnType<typeof expectKept>> | undefined
  try {
    for (const page of ['/', '/courses', lesson, '/me', '/me/profile'])
      expect([page, (await learner.get(page)).status]).toEqual([page, 200])
    const done = await learner.post(`/learn/${course.slug}/${course.asked}/quiz`, {
      intent: 'start',
      key: crypto.randomUUID(),
    })
    expectClear(done, words.fullTitle)
    expect(Object.fromEntries(keptIn(done)).intent).toBe('start')
    kept = { join: Object.entries(joining), done: [['intent', 'done']] }
  } finally {
    await asOwner('drop function no_room() cascade')
  }
  await expectSentAgain(kept)
})

async function asOwner(sql: string): Promise<Array<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
