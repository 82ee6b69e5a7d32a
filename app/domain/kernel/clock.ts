/** The one source of "now"; demo data and tests set their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands at, and is moved by, whoever holds it. */
export function settableClock(start: Date): Clock & { set(at: Date): void } {
  let at = start
  return {
    now: () => at,
    set(next) {
      at = next
    },
  }
}
