import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKeptPlaces, createPatterns, createZones } from '#app/start/zones.ts'

const kept = ['home', 'lesson', 'course']

function buildOf(paths: Record<string, [parentId: string | undefined, path: string | undefined]>): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(paths).map(([id, [parentId, path]]) => [
      id,
      { id, parentId, path, index: id === 'home', module: kept.includes(id) ? { handle: { keepsPage: true } } : {} },
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
  courses: ['root', 'courses'],
  course: ['root', 'courses/:course'],
  'courses-new': ['root', 'courses/new'],
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

test('a kept place has its line from the outermost, and what fills its parameters', () => {
  const placeOf = createKeptPlaces(build)
  const seen = (pathname: string) => {
    const place = placeOf(pathname)
    return place && [place.line.map(({ id }) => id).join(' '), place.params]
  }
  expect(seen('/')).toEqual(['root home', {}])
  expect(seen('/learn/a/b-2')).toEqual(['root learn-frame lesson', { course: 'a', lesson: 'b-2' }])
  expect(seen('/courses/a')).toEqual(['root course', { course: 'a' }])
  for (const pathname of ['/courses/new', '/courses', '/admin', '/learn/a/b/quiz', '/learn/a', '/nowhere', '/a/b/c'])
    expect(seen(pathname), pathname).toBeUndefined()
  for (const pathname of ['/learn/a/b/', '//learn/a/b', '/learn//a/b', '/learn/A/b', '/learn/a/%62', '/learn/a/b.data'])
    expect(seen(pathname), pathname).toBeUndefined()
})

test('where an address leads by a kept place, Remix would lead it as well', () => {
  const placeOf = createKeptPlaces(build)
  const nest = (parentId: string | undefined): Parameters<typeof matchRoutes>[0] =>
    Object.values(build.routes)
      .flatMap((route) => (route && route.parentId === parentId ? [route] : []))
      .map(({ id, path, index }) =>
        index ? { id, path, index: true as const } : { id, path: path || undefined, children: nest(id) },
      )
  const routes = nest(undefined)
  const segment = fc.constantFrom(
    'learn',
    'courses',
    'new',
    'quiz',
    'admin',
    'people',
    'verify',
    'a',
    'b-1',
    'A',
    '%62',
    '',
  )
  const address = fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`)
  let led = 0
  fc.assert(
    fc.property(address, (pathname) => {
      const place = placeOf(pathname)
      if (!place) return
      led += 1
      const matches = matchRoutes(routes, pathname) ?? []
      expect(place.line.map(({ id }) => id)).toEqual(matches.map(({ route }) => route.id))
      expect(place.params).toEqual(matches.at(-1)?.params)
    }),
    { numRuns: 3000 },
  )
  expect(led).toBeGreaterThan(50)
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
