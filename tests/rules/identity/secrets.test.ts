import { describe, expect, test } from 'vitest'
import { checkPassword, describeDevice } from '#app/domain/identity/index.ts'
import { ownPath, sitePath } from '#app/web/own-path.ts'

describe('passwords', () => {
  test.each([
    ['1234567', 'password_short'],
    ['🍊🍊🍊', 'password_short'],
    ['a'.repeat(201), 'password_long'],
    ['0912345678', 'password_phone'],
    ['84 912 345 678', 'password_phone'],
    ['MẬT KHẨU 123', 'password_common'],
    ['aaaaaaaaaa', 'password_common'],
    ['cam khe ngọt', null],
    ['lensan2026', null],
  ])('%s: %s', (password, problem) => {
    expect(checkPassword(password, '+84912345678')).toBe(problem)
  })
})

describe('where a link may lead after signing in', () => {
  test.each(['/me', '/learn/a/b?x=1#y', '/courses'])('%s is ours', (path) => expect(ownPath(path, '/')).toBe(path))
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%0a/../..//evil.example',
    'javascript:alert(1)',
    '/login?to=/x',
    '/join',
    '/logout',
    '',
    null,
    `/${'a'.repeat(600)}`,
  ])('%s is not', (path) => expect(ownPath(path, '/fallback')).toBe('/fallback'))
  test('who changes the language stays, also where signing in would not lead back to', () => {
    expect(['/login?to=/x', '/join', '/\\evil.example'].map((path) => sitePath(path, '/'))).toEqual([
      ...['/login?to=/x', '/join', '/'],
    ])
  })
})

test('a browser is named so that its owner knows it', () => {
  const android =
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36'
  expect([describeDevice(android), describeDevice(`${android} Zalo android/1`), describeDevice('curl/8')]).toEqual([
    'Chrome · Android',
    'Zalo · Android',
    '',
  ])
})
