import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { log, logError } from '#app/start/log.ts'

let lines: Array<string>

beforeEach(() => {
  lines = []
  const keep = (chunk: unknown) => lines.push(String(chunk)) > 0
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test('the text of a database error stays out: it quotes what people typed', () => {
  const error = Object.assign(new Error('duplicate key value (phone)=(+84912345678)'), {
    code: '23505',
    constraint: 'phone_number_pkey',
    detail: 'Key (phone)=(+84912345678) already exists.',
  })
  logError(error, { requestId: 'r1' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain('912345678')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    requestId: 'r1',
    code: '23505',
    constraint: 'phone_number_pkey',
  })
})

test('an error of ours keeps its text and its place', () => {
  logError(new TypeError('no such thing'))
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    message: 'no such thing',
    name: 'TypeError',
    stack: expect.stringContaining('log.test.ts'),
  })
})

test('each line is one JSON object', () => {
  log('info', 'request', { route: '/verify/:code', note: 'a\nb' })
  expect(lines[0]?.split('\n')).toHaveLength(2)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ route: '/verify/:code', note: 'a\nb' })
})

test('the level holds back what is less', () => {
  vi.stubEnv('LOG_LEVEL', 'warn')
  log('info', 'request')
  log('warn', 'request')
  expect(lines).toHaveLength(1)
})
