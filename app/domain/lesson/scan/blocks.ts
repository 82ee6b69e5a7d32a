import type { Faults, Place } from '../fault.ts'
import { linesOf } from './limits.ts'

/**
 * A run of lines outside fenced code that Markdown reads as one: a paragraph, a list item, a table row.
 * `paragraphEnd` is where the next blank line or fence stands: no tag reaches over it.
 */
export type Block = { start: number; end: number; paragraphEnd: number }

const fencePattern = /^[\t ]*(?:(?:[-+*>]|\d{1,9}[.)])[\t ]+)*(`{3,}(?=[^`]*$)|~{3,})/
const itemPattern = /^[\t ]*(?:(?:[-+*]|\d{1,9}[.)])(?:[\t ]|$)|#{1,6}(?:[\t ]|$)|\|)/

/** Cuts a body into blocks, and names fenced code that does not end. */
export function cutBlocks(text: string, placeAt: (offset: number) => Place, faults: Faults): Array<Block> {
  const blocks: Array<Block> = []
  let paragraph: Array<Block> = []
  let fence: { mark: string; start: number } | null = null
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end)
    if (fence) {
      if (closesFence(line, fence.mark)) fence = null
      continue
    }
    const mark = fencePattern.exec(line)?.[1]
    if (mark) fence = { mark, start }
    if (mark || line.trim() === '') {
      blocks.push(...ended(paragraph))
      paragraph = []
    } else addLine(paragraph, line, start, end)
  }
  blocks.push(...ended(paragraph))
  if (fence) {
    const mark = fence.mark.slice(0, 3)
    const message = `Khối mã mở bằng ${mark} nhưng không đóng. Thêm một dòng ${mark} sau khối.`
    faults.add(placeAt(fence.start), 'fence-open', message)
  }
  return blocks
}

function addLine(paragraph: Array<Block>, line: string, start: number, end: number): void {
  const last = paragraph.at(-1)
  if (!last || itemPattern.test(line)) paragraph.push({ start, end, paragraphEnd: end })
  else last.end = end
}

function ended(paragraph: Array<Block>): Array<Block> {
  const paragraphEnd = paragraph.at(-1)?.end ?? 0
  return paragraph.map((block) => ({ ...block, paragraphEnd }))
}

function closesFence(line: string, mark: string): boolean {
  const found = /^[\t >]*(`{3,}|~{3,})[\t ]*$/.exec(line)?.[1]
  return found !== undefined && found[0] === mark[0] && found.length >= mark.length
}
