import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#app/start/child.ts'
import { Browser, hiddenField, type Page } from './browser.ts'
import { courseFiles } from './course.ts'
import { makePlatform, type Platform, statusOf } from './platform.ts'

/** What people type here and the log must not know, whole or in part. */
const typed = {
  name: 'Zuphong Qelan',
  phone: '0977123456',
  household: 'Xeluong Quan',
  password: 'matkhau-wexit-2026',
  wrong: 'saimatkhau-vuqer',
  sought: 'timkiem-xyvor',
  code: 'QWZX1234JKLM',
  path: 'duongdan-pyqwz',
  token: 'ls_bimat-kwyzt',
}
const marks = ['Zuphong', 'Qelan', '977123456', 'Xeluong', 'wexit', 'vuqer', 'xyvor', 'QWZX', 'pyqwz', 'kwyzt']

type Line = { at: string; level: string; message: string; requestId?: string; [field: string]: unknown }

let platform: Platform
let browser: Browser
let begun = 0

beforeAll(async () => {
  platform = await makePlatform({
    courses: { 'khoa-thu': courseFiles },
    env: { LOG_LEVEL: 'info', WEB_CONCURRENCY: '1' },
  })
  await platform.start()
  // The words of a start are for whoever started it; from here on each line is one of the log.
  while (!platform.output().includes('sẵn sàng:')) await sleep(50)
  begun = platform.output().indexOf('\n', platform.output().indexOf('sẵn sàng:')) + 1
  browser = new Browser(platform.port)
})

afterAll(async () => {
  browser.close()
  await platform.discard()
})

const said = () => platform.output().slice(begun)
const lines = (): Array<Line> =>
  said()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line) // or it throws

async function join(): Promise<Page> {
  await browser.post('/join', {
    ...{ fullName: typed.name, phone: typed.phone, birthYear: '1985', gender: 'female' },
    ...{ commune: 'Phường Thành Sen', organisationKind: 'household', organisationName: typed.household },
  })
  const key = hiddenField((await browser.get('/join/password')).body, 'key')
  return browser.post('/join/password', { key, password: typed.password, privacy_notice: 'yes' })
}

async function lineOf(isIt: (line: Line) => boolean): Promise<Line> {
  await expect.poll(() => lines().some(isIt), { timeout: 10_000 }).toBe(true)
  return lines().find(isIt) as Line // polled for
}

test('people join, sign in, search and go wrong: each line is JSON with the request, and knows nothing of them', async () => {
  expect(await join()).toMatchObject({ status: 302 })
  const stranger = new Browser(platform.port)
  for (const [path, fields] of [
    ['/login', { phone: typed.phone, password: typed.wrong }],
    ['/login', { phone: typed.name, password: '' }],
    ['/login/reset', { phone: typed.phone, code: typed.code, password: typed.password }],
  ] as const)
    await stranger.post(path, fields)
  for (const path of [
    `/courses?q=${typed.sought}`,
    `/verify/${typed.code}`,
    `/${typed.path}/${typed.phone}`,
    `/courses/%C3${typed.path}`,
    `/media/${'ab'.repeat(32)}/${typed.path}.svg`,
    `/login.data?to=/${typed.path}`,
    `/setup/${typed.code}`,
  ])
    await stranger.send(path, { headers: { referer: `http://127.0.0.1/${typed.path}`, 'user-agent': typed.name } })
  await stranger.send('/api/v1/trainee-counts?from=x', { headers: { authorization: `Bearer ${typed.token}` } })
  await stranger.send('/join', { method: 'POST', body: typed.name, headers: { origin: 'https://elsewhere.example' } })
  stranger.close()

  await lineOf(({ route }) => route === '/api/v1/trainee-counts')
  const requests = lines().filter(({ message }) => message === 'request')
  expect(requests.length).toBeGreaterThan(12)
  for (const line of requests)
    expect(line).toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      method: expect.any(String),
      route: expect.stringMatching(/^(\/|unmatched)/),
      status: expect.any(Number),
      ms: expect.any(Number),
    })
  expect(requests.map(({ route }) => route)).toEqual(
    expect.arrayContaining(['/verify/:code', '/login', '/join/password']),
  )
  for (const mark of marks) expect(said()).not.toContain(mark)
})

test('what fails is told under the reference that the reader got, without what was typed', async () => {
  await platform.ask('alter table sign_in rename to sign_in_away')
  const page = await browser.post('/login', { phone: typed.phone, password: typed.password })
  await platform.ask('alter table sign_in_away rename to sign_in')
  expect(page.status).toBe(500)
  const line = await lineOf(({ level, requestId }) => level === 'error' && requestId === page.headers['x-request-id'])
  expect(line).toMatchObject({ message: 'database error', stack: expect.stringContaining('at ') })
  for (const mark of marks) expect(said()).not.toContain(mark)
})

test('a statement that takes long has a line: its name and its time, no value', async () => {
  const locked = platform.ask('do $$ begin lock table account; perform pg_sleep(1.2); end $$')
  await sleep(200)
  await browser.post('/login', { phone: typed.phone, password: typed.password })
  await locked
  const line = await lineOf(({ message }) => message === 'slow statement')
  expect(line).toEqual({
    ...{ at: expect.any(String), level: 'warn', message: 'slow statement' },
    ...{ statement: expect.stringMatching(/^[a-z_ -]+$/), ms: expect.any(Number) },
  })
  expect(line.ms).toBeGreaterThan(500)
})

test('background work that fails says which, and goes on', async () => {
  await platform.ask('alter table ledger_seal rename to ledger_seal_away')
  await lineOf(({ tick, level }) => tick === 'seal' && level === 'error')
  await platform.ask('alter table ledger_seal_away rename to ledger_seal')
  const metrics = await fetch(`${platform.base}/metrics`).then((answer) => answer.text())
  expect(metrics).toMatch(/lensan_tick_failures_total\{tick="seal",process="jobs"\} [1-9]/)
  expect(metrics).toMatch(
    /lensan_request_seconds_count\{route="\/login",method="POST",status="(2xx|4xx)",process="web-1"\}/,
  )
  expect(metrics).toMatch(/lensan_ledger_sealed_position\{process="jobs"\} \d+/)
  for (const mark of marks) expect(metrics).not.toContain(mark)
})

test('a worker that dies is a line too, and is counted', async () => {
  const [worker = 0] = platform.workers()
  process.kill(worker, 'SIGKILL')
  expect(await lineOf(({ message }) => message.startsWith('a worker ended'))).toMatchObject({
    place: 'web-1',
    why: 'SIGKILL',
  })
  await expect
    .poll(
      () =>
        fetch(`${platform.base}/metrics`).then(
          (answer) => answer.text(),
          () => '',
        ),
      { timeout: 20_000 },
    )
    .toContain('lensan_process_starts_total{place="web-1",process="supervisor"} 2\n')
})

test('a database that dies is a line too, and is there again', async () => {
  process.kill(platform.postmaster(), 'SIGKILL')
  await lineOf(({ message }) => message === 'the database ended and is started again')
  await expect.poll(() => statusOf(`${platform.base}/readyz`), { timeout: 30_000 }).toBe(200)
})

test("a command's database error is one line of JSON, without what the database quotes", async () => {
  const env = { ...process.env, NODE_ENV: 'test' as const, DATABASE_URL: 'postgresql://zuphong:wexit@127.0.0.1:1/x' }
  const told = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      ['app/cli/main.ts', 'ledger', 'seal'],
      { cwd: projectRoot, env },
      (_error, _out, error) => done(error),
    )
  })
  expect(JSON.parse(told)).toMatchObject({ level: 'error', code: 'ECONNREFUSED' })
  expect(told).not.toContain('wexit')
})
