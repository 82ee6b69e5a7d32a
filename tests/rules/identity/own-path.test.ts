import { expect, test } from 'vitest'
import { backPath, withBack } from '../../../app/web/own-path.ts'

const list = '/uptake/people'
const back = (address: string) => backPath(new URL(address, 'http://localhost').searchParams.get('back'), list)

test('a page leads back to the list it was opened from, with its filters and its page', () => {
  const from =
    '/uptake/people?from=2026-10-15&to=2026-11-14&kind=completed&measure=headcount&by=commune&key=18073&after=WzFd'
  expect(back(withBack('/uptake/people/1', from))).toBe(from)
})

test.each(['', '//elsewhere', 'https://elsewhere/uptake/people', '/uptake/peopled?x', '/me', '/uptake/people/2'])(
  'never anywhere else: %j',
  (text) => {
    expect(back(withBack('/uptake/people/1', text))).toBe(list)
  },
)
