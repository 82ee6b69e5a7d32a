/** A day in Vietnam, `YYYY-MM-DD`. */
export type Day = string

// Vietnam has kept UTC+7 without daylight saving since 1975; no course is older.
const offset = 7 * 60 * 60 * 1000

/** The day in Asia/Ho_Chi_Minh on which an instant falls. */
export function vietnamDay(at: Date): Day {
  return new Date(at.getTime() + offset).toISOString().slice(0, 10)
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether a text is a day that exists, of the years 1000 to 9999: `2027-02-29` is not. No database knows a year 0. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** The year in Vietnam of an instant. */
export function vietnamYear(at: Date): number {
  return Number(vietnamDay(at).slice(0, 4))
}
