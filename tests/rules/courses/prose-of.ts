import type { Passage, Prose } from '#app/domain/lesson/index.ts'
import { readProse } from '#app/domain/lesson/index.ts'

/** The prose of a source that can be read. */
export function proseOf(source: string): Prose {
  const prose = readProse(source)
  if (!prose) throw new Error('the source cannot be read')
  return prose
}

/** Passages of plain words, one a line. */
export function passagesOf(...texts: Array<string>): Array<Passage> {
  return texts.map((text, place) => ({ line: place + 1, text, fact: false, sourced: false, wrong: false }))
}
