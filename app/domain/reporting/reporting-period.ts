import { addDays, type Day, isDay } from '../kernel/index.ts'

/** Days in Vietnam, both included. */
export type Period = { from: Day; to: Day }

/** The periods of Decree 09/2019/NĐ-CP, art. 12. */
export const periodSorts = ['month', 'quarter', 'half', 'nine_months', 'year'] as const
export type PeriodSort = (typeof periodSorts)[number]

/** A named period. `number` counts from 1 within the year; 1 for nine months and year. */
export type NamedPeriod = { sort: PeriodSort; year: number; number: number }

const monthsIn: Record<PeriodSort, number> = { month: 1, quarter: 3, half: 6, nine_months: 9, year: 12 }
const mostIn: Record<PeriodSort, number> = { month: 12, quarter: 4, half: 2, nine_months: 1, year: 1 }

/** A reporting month begins on the 15th of the month before, and ends on the 14th of its own. */
const firstDay = 15
const lastDay = 14

/** `2026-11`, `2026-Q4`, `2026-H2`, `2026-9M`, `2026`: how a named period travels in an address. */
export function periodKey({ sort, year, number }: NamedPeriod): string {
  if (sort === 'month') return `${year}-${two(number)}`
  if (sort === 'quarter') return `${year}-Q${number}`
  if (sort === 'half') return `${year}-H${number}`
  return sort === 'nine_months' ? `${year}-9M` : `${year}`
}

/** The named period of a key, or null when there is none such. Years from 2000 to 2099. */
export function readPeriodKey(key: string): NamedPeriod | null {
  const match = /^(20\d{2})(?:-(?:(\d{2})|Q(\d)|H(\d)|(9M)))?$/.exec(key)
  if (!match) return null
  const [, year, month, quarter, half, nine] = match
  const sort = month ? 'month' : quarter ? 'quarter' : half ? 'half' : nine ? 'nine_months' : 'year'
  const number = Number(month ?? quarter ?? half ?? 1)
  return number >= 1 && number <= mostIn[sort] ? { sort, year: Number(year), number } : null
}

/** The days of a named period: month 11 of 2026 is 15 October to 14 November 2026. */
export function daysOf({ sort, year, number }: NamedPeriod): Period {
  const length = monthsIn[sort]
  const first = (number - 1) * length + 1
  const last = first + length - 1
  const before = first === 1 ? { year: year - 1, month: 12 } : { year, month: first - 1 }
  return { from: dayOf(before.year, before.month, firstDay), to: dayOf(year, last, lastDay) }
}

/** The period of a sort in which a day falls: 15 November 2026 is of month 12. Nine months: those of its year, or none. */
export function periodOf(day: Day, sort: PeriodSort): NamedPeriod | null {
  const [calendarYear, calendarMonth, date] = day.split('-').map(Number) as [number, number, number] // a Day has three
  const shifted = date >= firstDay ? calendarMonth + 1 : calendarMonth
  const [year, month] = shifted > 12 ? [calendarYear + 1, 1] : [calendarYear, shifted]
  if (sort === 'nine_months' && month > 9) return null
  return { sort, year, number: Math.ceil(month / monthsIn[sort]) }
}

/** The name of a range of days, where it is exactly a named period. */
export function nameOf({ from, to }: Period): NamedPeriod | null {
  for (const sort of periodSorts) {
    const named = periodOf(from, sort)
    if (!named) continue
    const days = daysOf(named)
    if (days.from === from && days.to === to) return named
  }
  return null
}

/** The named period of the same sort before one; nine months: of the year before. */
export function periodBefore(named: NamedPeriod): NamedPeriod {
  if (named.sort === 'nine_months' || named.number === 1)
    return { ...named, year: named.year - 1, number: mostIn[named.sort] }
  return { ...named, number: named.number - 1 }
}

/** Whether a period has begun and is not over: its figures still grow. */
export function isOpen({ from, to }: Period, today: Day): boolean {
  return from <= today && today <= to
}

/**
 * What a period is compared with: a named one with the one before it, any other with as many days right before it. While it
 * is open, as many days of that one's beginning as have begun of it. Null for a period to come.
 */
export function comparedWith({ from, to }: Period, today: Day): Period | null {
  const named = nameOf({ from, to })
  const before = named
    ? daysOf(periodBefore(named))
    : { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) }
  if (today < from) return null
  if (today > to) return before
  const last = addDays(before.from, daysBetween(from, today))
  return { from: before.from, to: last < before.to ? last : before.to }
}

/**
 * The named periods to choose from on a day: the month of today and the eleven before, then quarters, halves, nine months,
 * years. Nine months are reported when they are over: those of the year are there also then.
 */
export function listPeriods(today: Day): Array<NamedPeriod> {
  const months = back(today, 'month', 12)
  const quarters = back(today, 'quarter', 4)
  const halves = back(today, 'half', 2)
  const years = back(today, 'year', 2)
  const nine = years.slice(0, 1).map(({ year }): NamedPeriod => ({ sort: 'nine_months', year, number: 1 }))
  return [...months, ...quarters, ...halves, ...nine, ...years]
}

/** A named period and those of its sort before it, `count` in all, oldest first. */
export function periodsUpTo(named: NamedPeriod, count: number): Array<NamedPeriod> {
  const found = [named]
  while (found.length < count) found.unshift(periodBefore(found[0] ?? named))
  return found
}

export type PeriodProblem = 'day' | 'order' | 'too_long'

const mostDays = 3653

/** Whether two texts are a period: real days, from not after to, ten years at most. */
export function checkPeriod({ from, to }: Period): PeriodProblem | null {
  if (!isDay(from) || !isDay(to)) return 'day'
  if (from > to) return 'order'
  return addDays(from, mostDays - 1) < to ? 'too_long' : null
}

function back(today: Day, sort: PeriodSort, count: number): Array<NamedPeriod> {
  const found: Array<NamedPeriod> = []
  let day = today
  while (found.length < count) {
    const named = periodOf(day, sort)
    if (!named) break
    found.push(named)
    day = addDays(daysOf(named).from, -1)
  }
  return found
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function dayOf(year: number, month: number, date: number): Day {
  return `${year}-${two(month)}-${two(date)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
