import type { Place } from './fault.ts'

/** The most a lesson may weigh, in bytes of UTF-8. */
export const maxBytes = 200_000

/** The text as every later step reads it: composed letters, plain line ends, no byte order mark. Lines stay what they were. */
export function normalizeSource(source: string): string {
  return source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}

/** Bytes in UTF-8, counted no further than `limit` needs. */
export function exceedsBytes(source: string, limit: number): boolean {
  if (source.length > limit) return true
  return source.length * 3 > limit && new TextEncoder().encode(source).length > limit
}

/** Finds the place of an offset in O(log lines). */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** The text with a range blanked: same length, same lines. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
