import { foldVietnamese } from '../kernel/index.ts'

/** A piece of a text to show; `hit` when it is what was searched for. */
export type TextPart = { text: string; hit: boolean }

const mostWords = 8

/** One line of a search text: folded words, each after a space, nothing else. */
export function searchLine(text: string): string {
  const words = foldVietnamese(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => ` ${word}`).join('')
}

/** The words of what somebody typed, folded, 8 at most. */
export function searchWords(query: string): Array<string> {
  return searchLine(query.slice(0, 200))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords)
}

/** Cuts a text so that what begins with one of the words stands apart. Hits with only spaces between are one. */
export function markHits(text: string, words: Array<string>): Array<TextPart> {
  const parts: Array<TextPart> = []
  let at = 0
  const push = (end: number, hit: boolean): void => {
    if (end > at) parts.push({ text: text.slice(at, end), hit })
    at = Math.max(at, end)
  }
  for (const match of words.length > 0 ? text.matchAll(/[\p{L}\p{M}\p{N}]+/gu) : []) {
    const folded = foldVietnamese(match[0])
    if (!words.some((word) => folded.startsWith(word))) continue
    push(match.index, false)
    push(match.index + match[0].length, true)
  }
  push(text.length, false)
  return joined(parts)
}

/** How many of the words a text has. */
export function countHits(text: string, words: Array<string>): number {
  const line = searchLine(text)
  return words.filter((word) => line.includes(` ${word}`)).length
}

function joined(parts: Array<TextPart>): Array<TextPart> {
  const whole: Array<TextPart> = []
  for (const [index, part] of parts.entries()) {
    const isGap = !part.hit && part.text.trim() === '' && parts[index - 1]?.hit && parts[index + 1]?.hit
    const last = whole.at(-1)
    if (last?.hit && (part.hit || isGap)) last.text += part.text
    else whole.push({ ...part })
  }
  return whole
}
