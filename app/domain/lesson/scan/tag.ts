/** Braces inside a tag, with the name they are the value of; null for a spread. */
type TagExpression = { start: number; end: number; attribute: string | null }

/** A tag as written. */
export type ReadTag = {
  end: number
  name: string
  closing: boolean
  selfClosing: boolean
  expressions: Array<TagExpression>
}

/** Why a tag could not be read to its `>`, and where. */
export type BrokenTag = { name: string; closing: boolean; problem: TagProblem; at: number }

type TagProblem = 'open' | 'quote' | 'value' | 'character'
type BraceEnd = (at: number) => number | null

// One step through a tag: on to `at`, or stopped by a problem there.
type Step = { at: number; problem?: TagProblem; expression?: TagExpression }

const namePattern = /<(\/?)[\t ]*([\p{L}_$][\p{L}\p{M}\p{N}_$.:-]*)/uy
const attributePattern = /[\p{L}_$:][\p{L}\p{M}\p{N}_$.:-]*/uy

/** Reads a tag at `<`, not past `limit`; null when no name follows. Linear in what it reads. */
export function readTag(text: string, start: number, limit: number, braceEnd: BraceEnd): ReadTag | BrokenTag | null {
  namePattern.lastIndex = start
  const opened = namePattern.exec(text)
  const name = opened?.[2]
  if (!opened || name === undefined) return null
  const tag = { name, closing: opened[1] === '/' }
  const expressions: Array<TagExpression> = []
  let at = skipSpace(text, start + opened[0].length)
  while (at < limit && text[at] !== '>' && text[at] !== '/') {
    const step = readAttribute(text, at, limit, braceEnd)
    if (step.problem) return { ...tag, problem: step.problem, at: step.at }
    if (step.expression) expressions.push(step.expression)
    at = skipSpace(text, step.at)
  }
  if (at >= limit) return { ...tag, problem: 'open', at: start }
  const selfClosing = text[at] === '/'
  const end = selfClosing ? skipSpace(text, at + 1) : at
  if (end >= limit || text[end] !== '>') return { ...tag, problem: 'character', at }
  return { ...tag, end: end + 1, selfClosing, expressions }
}

function readAttribute(text: string, at: number, limit: number, braceEnd: BraceEnd): Step {
  if (text[at] === '{') return readBraces(at, limit, braceEnd, null)
  attributePattern.lastIndex = at
  const name = attributePattern.exec(text)?.[0]
  if (name === undefined) return { at, problem: 'character' }
  const equals = skipSpace(text, at + name.length)
  if (text[equals] !== '=') return { at: at + name.length }
  const value = skipSpace(text, equals + 1)
  if (text[value] === '{') return readBraces(value, limit, braceEnd, name)
  return readQuoted(text, value, limit)
}

function readQuoted(text: string, at: number, limit: number): Step {
  const quote = text[at]
  if (at >= limit || (quote !== '"' && quote !== "'")) return { at: Math.min(at, limit), problem: 'value' }
  const end = text.slice(at + 1, limit).indexOf(quote)
  return end === -1 ? { at, problem: 'quote' } : { at: at + end + 2 }
}

function readBraces(at: number, limit: number, braceEnd: BraceEnd, attribute: string | null): Step {
  const end = braceEnd(at)
  if (end === null || end > limit) return { at, problem: 'value' }
  return { at: end, expression: { start: at, end, attribute } }
}

function skipSpace(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\n') end += 1
  return end
}
