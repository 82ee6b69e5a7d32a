import { expect, test } from 'vitest'
import {
  peopleAddress,
  readPeople,
  readUptake,
  sameFigures,
  uptakeAddress,
  viewAddress,
} from '../../../app/routes/uptake/uptake-query.ts'

const today = '2026-11-24'
const read = (query: string) => readUptake(new URLSearchParams(query), today)
const daysOf = (query: string) => {
  const { filters } = read(query)
  return `${filters.from} ${filters.to}`
}

test('without days it is the period of today, of those who completed, by commune', () => {
  const { query, named, previous } = read('')
  expect(query).toEqual({
    from: '2026-11-15',
    to: '2026-12-14',
    kind: 'completed',
    measure: 'headcount',
    by: 'commune',
  })
  expect(named).toEqual({ sort: 'month', year: 2026, number: 12 })
  // Ten days have begun, so it is ten days that they are compared with.
  expect(previous).toEqual({ from: '2026-10-15', to: '2026-10-24' })
})

test('of the period chosen and the days typed, what was changed decides', () => {
  const shown = 'was=2026-10-15+2026-11-14'
  expect(daysOf(`period=2026-11&from=2026-10-15&to=2026-11-14&${shown}`)).toBe('2026-10-15 2026-11-14')
  expect(daysOf(`period=2026-10&from=2026-10-15&to=2026-11-14&${shown}`)).toBe('2026-09-15 2026-10-14')
  expect(daysOf(`period=2026-11&from=2026-10-20&to=2026-11-14&${shown}`)).toBe('2026-10-20 2026-11-14')
  expect(daysOf(`period=&from=2026-10-20&to=2026-10-21&${shown}`)).toBe('2026-10-20 2026-10-21')
  expect(daysOf('period=2026-Q4')).toBe('2026-09-15 2026-12-14')
})

test('what is wrong is told, never counted as something else', () => {
  expect(read('from=2026-02-30&to=2026-03-01')).toMatchObject({ query: null, problems: ['day'], named: null })
  expect(read('from=2026-10-15')).toMatchObject({ query: null, problems: ['day'] })
  for (const unknown of ['period=2026-13', 'period=2026-Q5', 'period=2026-13&from=2026-10-15&to=2026-11-14'])
    expect(read(unknown)).toMatchObject({ query: null, problems: ['period'], named: null })
  expect(read('period=2026-13&kind=x').problems).toEqual(['period', 'kind'])
  expect(read('kind=registered&by=platform')).toMatchObject({ query: null, problems: ['registered_has_no_course'] })
})

test('an address read is the address written', () => {
  const address = '/uptake?from=2026-10-15&to=2026-11-14&kind=enrolled&measure=participations&by=age_band'
  expect(uptakeAddress('/uptake', read(address.slice('/uptake?'.length)).filters)).toBe(address)
})

test('the address to copy is that of exactly this view', () => {
  const month = '/uptake?from=2026-10-15&to=2026-11-14&kind=enrolled&measure=headcount&by=commune'
  for (const more of ['', '&rows=all', '&rows=all&sort=name', '&days=own&rows=all'])
    expect(viewAddress(read(`${month}${more}`.slice('/uptake?'.length)))).toBe(`${month}${more}`)
  expect(viewAddress(read('period=2026-11&kind=enrolled&rows=all'))).toBe(`${month}&rows=all`)
})

test('people of one group, or of all', () => {
  const people = (query: string) => readPeople(new URLSearchParams(`from=2026-10-15&to=2026-11-14&${query}`), today)
  expect(people('kind=enrolled&by=gender&key=female')).toMatchObject({
    key: 'female',
    query: { kind: 'enrolled', by: 'gender' },
  })
  expect(people('kind=registered')).toMatchObject({ key: null, query: { kind: 'registered', by: null } })
  // Registering is done once: persons, also where turns are asked for.
  expect(people('kind=registered&measure=participations')).toMatchObject({ query: { measure: 'headcount' } })
  expect(people('kind=registered&by=course&key=x')).toMatchObject({ query: null })
})

test('days are typed where there is no name for them, or when they are asked for', () => {
  const ended = 'from=2026-10-15&to=2026-11-14'
  expect(
    [read(ended), read(`${ended}&days=own`), read('from=2026-10-20&to=2026-10-21')].map((one) => one.typesDays),
  ).toEqual([false, true, true])
  // Choosing to type them keeps the days that were shown.
  const chosen = read(`period=own&${ended}&was=2026-10-15+2026-11-14`)
  expect(daysOf('period=own')).toBe('2026-11-15 2026-12-14')
  expect([chosen.filters.from, chosen.filters.to, chosen.typesDays]).toEqual(['2026-10-15', '2026-11-14', true])
})

test('from the people behind any figure the way leads back to the view it stood on', () => {
  const view = read('from=2026-10-15&to=2026-11-14&kind=completed&measure=participations&by=gender').filters
  for (const [kind, measure, key] of [
    ['completed', 'participations', 'female'],
    ['completed', 'headcount', 'female'],
    ['registered', 'headcount', null],
  ] as const) {
    const asked = readPeople(new URLSearchParams(peopleAddress(view, { kind, measure, key }).split('?')[1]), today)
    expect(asked.view).toEqual(view)
    expect(asked).toMatchObject({ key, query: { kind, measure, by: key && 'gender' } })
  }
  expect(readPeople(new URLSearchParams('kind=enrolled&view=x%20y'), today).view).toMatchObject({ kind: 'enrolled' })
})

test('what is wrong with the people asked for is named; how the view divides does not matter without a group', () => {
  const problemsOf = (query: string) => readPeople(new URLSearchParams(query), today).problems
  expect(problemsOf('from=2026-02-30&to=2026-03-01&kind=x')).toEqual(['day', 'kind'])
  expect(problemsOf('kind=registered&by=course')).toEqual([])
  expect(problemsOf('kind=registered&by=course&key=x')).toEqual(['registered_has_no_course'])
  expect(problemsOf('kind=registered&of=enrolled')).toEqual(['kind'])
  expect(readPeople(new URLSearchParams('of=enrolled&by=gender&key=female'), today)).toMatchObject({ key: null })
})

test('the screen of figures is asked the same as a file or a list of people was', () => {
  const same = (query: string) => sameFigures(new URLSearchParams(query))
  expect(same('format=csv')).toBe('/uptake')
  expect(same('from=2026-02-30&to=&kind=x&measure=y&by=z&format=csv&key=a&of=enrolled&after=b')).toBe(
    '/uptake?from=2026-02-30&to=&kind=x&measure=y&by=z',
  )
})
