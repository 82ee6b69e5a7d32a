import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { createPatterns, createZones } from '#app/start/zones.ts'

function buildOf(paths: Record<string, [parentId: string | undefined, path: string | undefined]>): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(paths).map(([id, [parentId, path]]) => [
      id,
      { id, parentId, path, index: id === 'home', module: {} },
    ]),
  )
  return { routes } as unknown as ServerBuild // zones look at the routes alone
}

const build = buildOf({
  root: [undefined, ''],
  home: ['root', undefined],
  'learn-frame': ['root', undefined],
  lesson: ['learn-frame', 'learn/:course/:lesson'],
  quiz: ['learn-frame', 'learn/:course/:lesson/quiz/:quiz?'],
  verify: ['root', 'verify/:code'],
  'verify-report': ['root', 'verify/report/:id'],
  admin: ['root', 'admin'],
  people: ['admin', 'people'],
  missing: ['root', '*'],
})

test('an address meets the routes it fits, the frames around them, the home page and what fits everywhere', () => {
  const zoneOf = createZones(build)
  const idsOf = (pathname: string) => Object.keys(zoneOf(pathname).routes)
  expect(idsOf('/learn/a/b')).toEqual(['root', 'home', 'learn-frame', 'lesson', 'missing'])
  expect(idsOf('/learn/a/b/quiz')).toEqual(['root', 'home', 'learn-frame', 'quiz', 'missing'])
  expect(idsOf('/learn/a/b/quiz/c/')).toEqual(['root', 'home', 'learn-frame', 'quiz', 'missing'])
  expect(idsOf('/learn/a')).toEqual(['root', 'home', 'missing'])
  expect(idsOf('/verify/report/17')).toEqual(['root', 'home', 'verify-report', 'missing'])
  expect(idsOf('/admin')).toEqual(['root', 'home', 'admin', 'missing'])
  expect(idsOf('/admin/people')).toEqual(['root', 'home', 'admin', 'people', 'missing'])
  expect(idsOf('/')).toEqual(['root', 'home', 'missing'])
  expect(idsOf('/nowhere')).toEqual(['root', 'home', 'missing'])
  expect(zoneOf('/learn/a/b')).toBe(zoneOf('/learn/c/d'))
})

test('the log has the pattern, not the code that somebody holds', () => {
  const patternOf = createPatterns(build)
  expect(patternOf('/verify/LS-7K2M')).toBe('/verify/:code')
  expect(patternOf('/verify/report/17')).toBe('/verify/report/:id')
  expect(patternOf('/admin/people')).toBe('/admin/people')
  expect(patternOf('/learn/a/b/quiz')).toBe('/learn/:course/:lesson/quiz/:quiz?')
  expect(patternOf('/')).toBe('/')
  expect(patternOf('/calendar/secret.ics')).toBe('/*')
})

test('without a page for the rest, an unknown address is no pattern', () => {
  const patternOf = createPatterns(buildOf({ root: [undefined, ''], home: ['root', undefined] }))
  expect(patternOf('/calendar/secret.ics')).toBe('unmatched')
})
