/** A tag as written: `expressions` are ranges in braces inside it, each with what stands before it (a name, or nothing for a spread). */
export type ReadTag = {
  end: number
  name: string
  closing: boolean
  selfClosing: boolean
  expressions: Array<{ start: number; end: number; attribute: string | null }>
}

/** Why a tag could not be read to its `>`, and where. */
export type BrokenTag = {
  name: string
  closing: boolean
  problem: 'open' | 'quote' | 'value' | 'character'
  at: number
}

const namePattern = /<(\/?)[\t ]*([\p{L}_$][\p{L}\p{M}\p{N}_$.:-]*)/uy
const attributePattern = /[\p{L}_$:][\p{L}\p{M}\p{N}_$.:-]*/uy

/** Reads a tag at `<`, not past `limit`; null when no name follows. Linear in what it reads. */
export function readTag(
  text: string,
  start: number,
  limit: number,
  braceEnd: (at: number) => number | null,
): ReadTag | BrokenTag | null {
  namePattern.lastIndex = start
  const opened = namePattern.exec(text)
  const name = opened?.[2]
  if (!opened || name === undefined) return null
  const closing = opened[1] === '/'
  const broken = (problem: BrokenTag['problem'], at: number): BrokenTag => ({ name, closing, problem, at })
  const expressions: ReadTag['expressions'] = []
  let at = start + opened[0].length
  for (;;) {
    at = skipSpace(text, at)
    const char = text[at]
    if (at >= limit || char === undefined) return broken('open', start)
    if (char === '>') return { end: at + 1, name, closing, selfClosing: false, expressions }
    if (char === '/') {
      const end = skipSpace(text, at + 1)
      return end < limit && text[end] === '>'
        ? { end: end + 1, name, closing, selfClosing: true, expressions }
        : broken('character', at)
    }
    if (char === '{') {
      const end = braceEnd(at)
      if (end === null || end > limit) return broken('value', at)
      expressions.push({ start: at, end, attribute: null })
      at = end
      continue
    }
    attributePattern.lastIndex = at
    const attribute = attributePattern.exec(text)?.[0]
    if (attribute === undefined) return broken('character', at)
    const equals = skipSpace(text, at + attribute.length)
    if (text[equals] !== '=') {
      at += attribute.length
      continue
    }
    const value = skipSpace(text, equals + 1)
    const quote = text[value]
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, value + 1)
      if (end === -1 || end >= limit) return broken('quote', value)
      at = end + 1
    } else if (quote === '{') {
      const end = braceEnd(value)
      if (end === null || end > limit) return broken('value', value)
      expressions.push({ start: value, end, attribute })
      at = end
    } else return broken('value', value)
  }
}

function skipSpace(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\n') end += 1
  return end
}
