import { expect, test } from 'vitest'
import { readCourseQuery, withCursor } from '#app/routes/courses/course-query.ts'

test('an address says what is looked for; what is not known in it is left out', () => {
  const search = new URLSearchParams(
    'q=  cu   đơ &platform=shopee&platform=lazada&level=beginner&level=beginner&audience=x&after=abc',
  )
  expect(readCourseQuery(search)).toEqual({
    query: 'cu đơ',
    platforms: ['shopee'],
    levels: ['beginner'],
    audience: [],
    after: 'abc',
  })
  expect(readCourseQuery(new URLSearchParams()).query).toBe('')
})

test('the next page keeps what was looked for', () => {
  const search = new URLSearchParams('q=cam&level=beginner&after=abc&_routes=x')
  expect(withCursor(search, 'def')).toBe('/courses?q=cam&level=beginner&after=def')
  expect(withCursor(search, null)).toBe('/courses?q=cam&level=beginner')
})
