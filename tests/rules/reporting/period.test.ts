import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/kernel/index.ts'
import {
  checkPeriod,
  comparedWith,
  daysOf,
  isOpen,
  listPeriods,
  nameOf,
  periodBefore,
  periodKey,
  periodOf,
  periodSorts,
  readPeriodKey,
} from '#app/domain/reporting/index.ts'

// Decree 09/2019/NĐ-CP, art. 12
test.each([
  ['2026-11', '2026-10-15', '2026-11-14'],
  ['2026-01', '2025-12-15', '2026-01-14'],
  ['2026-12', '2026-11-15', '2026-12-14'],
  ['2024-03', '2024-02-15', '2024-03-14'],
  ['2026-Q1', '2025-12-15', '2026-03-14'],
  ['2026-Q4', '2026-09-15', '2026-12-14'],
  ['2026-H1', '2025-12-15', '2026-06-14'],
  ['2026-H2', '2026-06-15', '2026-12-14'],
  ['2026-9M', '2025-12-15', '2026-09-14'],
  ['2026', '2025-12-15', '2026-12-14'],
])('the period %s is %s to %s', (key, from, to) => {
  const named = readPeriodKey(key)
  if (!named) throw new Error(key)
  expect(daysOf(named)).toEqual({ from, to })
  expect(periodKey(named)).toBe(key)
  expect(nameOf({ from, to })).toEqual(named)
})

test.each(['2026-13', '2026-00', '2026-Q5', '2026-Q0', '2026-H3', '1999-11', '2026-6M', '26-11', '2026-1', ''])(
  '%j is no period',
  (key) => {
    expect(readPeriodKey(key)).toBeNull()
  },
)

test('the 14th closes a month, the 15th opens the next, over the end of a year too', () => {
  expect(periodOf('2026-11-14', 'month')).toEqual({ sort: 'month', year: 2026, number: 11 })
  expect(periodOf('2026-11-15', 'month')).toEqual({ sort: 'month', year: 2026, number: 12 })
  expect(periodOf('2026-12-15', 'month')).toEqual({ sort: 'month', year: 2027, number: 1 })
  expect(periodOf('2026-12-15', 'year')).toEqual({ sort: 'year', year: 2027, number: 1 })
  expect(periodOf('2026-09-15', 'nine_months')).toBeNull()
})

test('every day lies in one month, one quarter, one half, one year, which follow each other without a gap', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2010-01-01', days))
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...periodSorts), (day, sort) => {
      const named = periodOf(day, sort)
      if (!named) return sort === 'nine_months'
      const { from, to } = daysOf(named)
      const next = periodOf(addDays(to, 1), sort)
      return (
        from <= day && day <= to && (next === null || sort === 'nine_months' || daysOf(next).from === addDays(to, 1))
      )
    }),
  )
})

test('the current period comes first, then those before it', () => {
  const keys = listPeriods('2026-11-24').map(periodKey)
  expect(keys.slice(0, 3)).toEqual(['2026-12', '2026-11', '2026-10'])
  expect(keys).toEqual(expect.arrayContaining(['2026-01', '2026-Q4', '2026-H2', '2026', '2025']))
  expect(new Set(keys).size).toBe(keys.length)
  expect(listPeriods('2026-11-14').map(periodKey)[0]).toBe('2026-11')
})

test('nine months are to choose from while they run, when they are reported, and anew with the next year', () => {
  const nine = (today: string) =>
    listPeriods(today)
      .filter(({ sort }) => sort === 'nine_months')
      .map(periodKey)
  expect(['2026-09-14', '2026-09-15', '2026-12-14', '2026-12-15'].map(nine)).toEqual([
    ['2026-9M'],
    ['2026-9M'],
    ['2026-9M'],
    ['2027-9M'],
  ])
})

test('days must exist, in order, ten years at most', () => {
  expect(checkPeriod({ from: '2026-10-15', to: '2026-11-14' })).toBeNull()
  expect(checkPeriod({ from: '2026-10-15', to: '2026-10-15' })).toBeNull()
  expect(checkPeriod({ from: '2027-02-29', to: '2027-03-01' })).toBe('day')
  expect(checkPeriod({ from: '2026-1-5', to: '2026-11-14' })).toBe('day')
  expect(checkPeriod({ from: '0000-05-01', to: '0000-06-01' })).toBe('day')
  expect(checkPeriod({ from: '0001-01-15', to: '0001-02-14' })).toBe('day') // the period before would be of year 0
  expect(checkPeriod({ from: '1000-01-01', to: '1000-02-14' })).toBeNull()
  expect(checkPeriod({ from: '2026-11-15', to: '2026-11-14' })).toBe('order')
  expect(checkPeriod({ from: '2016-01-01', to: '2025-12-31' })).toBeNull()
  expect(checkPeriod({ from: '2016-01-01', to: '2026-01-01' })).toBe('too_long')
})

test('a period is followed back by the one before it, over the new year too', () => {
  const before = (key: string) => {
    const named = readPeriodKey(key)
    return named && periodKey(periodBefore(named))
  }
  expect(['2026-11', '2026-01', '2026-Q1', '2026-H2', '2026-9M', '2026'].map(before)).toEqual([
    '2026-10',
    '2025-12',
    '2025-Q4',
    '2026-H1',
    '2025-9M',
    '2025',
  ])
})

test.each([
  // over: the whole period before
  ['2026-11', '2026-11-15', '2026-09-15', '2026-10-14'],
  ['2026-Q3', '2026-12-01', '2026-03-15', '2026-06-14'],
  // open: as many days as have begun
  ['2026-11', '2026-10-15', '2026-09-15', '2026-09-15'],
  ['2026-11', '2026-11-13', '2026-09-15', '2026-10-14'],
  ['2026-12', '2026-11-24', '2026-10-15', '2026-10-24'],
  ['2026-Q4', '2026-10-14', '2026-06-15', '2026-07-14'],
  // its last day, of 31 and then 30: never into the period itself
  ['2026-11', '2026-11-14', '2026-09-15', '2026-10-14'],
  ['2026-04', '2026-04-14', '2026-02-15', '2026-03-14'],
])('the period %s on %s is compared with %s to %s', (key, today, from, to) => {
  const named = readPeriodKey(key)
  expect(named && comparedWith(daysOf(named), today)).toEqual({ from, to })
})

test.each([
  ['2026-10-01', '2026-10-14', '2026-11-24', '2026-09-17', '2026-09-30'],
  ['2026-11-20', '2026-11-20', '2026-11-24', '2026-11-19', '2026-11-19'],
  // open: the days begun, of as many days as the whole range has
  ['2026-11-20', '2026-11-29', '2026-11-24', '2026-11-10', '2026-11-14'],
])('the days %s to %s are, on %s, compared with %s to %s', (from, to, today, before, last) => {
  expect(comparedWith({ from, to }, today)).toEqual({ from: before, to: last })
})

test('a period is open on its days, the first and the last too', () => {
  const period = { from: '2026-10-15', to: '2026-11-14' }
  const days = ['2026-10-14', '2026-10-15', '2026-11-14', '2026-11-15']
  expect(days.map((day) => isOpen(period, day))).toEqual([false, true, true, false])
})

test('a period to come is compared with nothing', () => {
  expect(comparedWith(daysOf({ sort: 'month', year: 2027, number: 1 }), '2026-11-24')).toBeNull()
})
