/** Draws that repeat: the same seed gives the same people. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number
  /** 0 to below − 1 */
  below(limit: number): number
  /** true in `share` of the cases */
  chance(share: number): boolean
  /** one of them, all alike */
  pick<T>(items: ReadonlyArray<T>): T
  /** one of them, by its weight */
  weighted<T>(items: ReadonlyArray<readonly [T, number]>): T
}

/** mulberry32: small, repeatable, and no secret hangs on it. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { next, below, chance: (share) => next() < share, pick, weighted }

  function pick<T>(items: ReadonlyArray<T>): T {
    return itemAt(items, below(items.length))
  }

  function weighted<T>(items: ReadonlyArray<readonly [T, number]>): T {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of items) {
      left -= weight
      if (left < 0) return item
    }
    return itemAt(items, items.length - 1)[0]
  }
}

function itemAt<T>(items: ReadonlyArray<T>, at: number): T {
  if (at >= items.length) throw new RangeError('nothing to draw from')
  return items[at] as T // within the list, as was just checked
}
