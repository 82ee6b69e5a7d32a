import type { Faults, Place } from '../fault.ts'

/**
 * A run of lines outside fenced code that Markdown reads as one: a paragraph, a list item, a table row.
 * `paragraphEnd` is where the next blank line or fence stands: no tag reaches over it.
 */
export type Block = { start: number; end: number; paragraphEnd: number }

// Beyond these the Markdown parser takes more than linear time, and no person writes so.
const longestParagraph = 20_000
const longestWord = 2_000
const mostMarks = 600
const deepest = 30

const fencePattern = /^[\t ]*(?:(?:[-+*>]|\d{1,9}[.)])[\t ]+)*(`{3,}(?=[^`]*$)|~{3,})/
const itemPattern = /^[\t ]*(?:(?:[-+*]|\d{1,9}[.)])(?:[\t ]|$)|#{1,6}(?:[\t ]|$)|\|)/
const containersPattern = /^(?:[\t ]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[\t ]|$)))*/
const markPattern = /[*_~]+|[[\]]/g

/** Cuts a body into blocks. `readable` is false when the Markdown parser must not be given it. */
export function cutBlocks(text: string, placeAt: (offset: number) => Place, faults: Faults): Cut {
  const cut: Cut = { blocks: [], readable: true }
  const refuse: Refuse = (offset, code, message) => {
    cut.readable = false
    faults.add(placeAt(offset), code, message)
  }
  let paragraph: Array<Block> = []
  let fence: { mark: string; start: number } | null = null
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end)
    if (fence) {
      if (closesFence(line, fence.mark)) fence = null
      continue
    }
    checkDepth(line, start, refuse)
    const mark = fencePattern.exec(line)?.[1]
    if (mark) fence = { mark, start }
    if (mark || line.trim() === '') {
      endParagraph(text, paragraph, cut.blocks, refuse)
      paragraph = []
    } else addLine(paragraph, line, start, end)
  }
  endParagraph(text, paragraph, cut.blocks, refuse)
  if (fence) {
    const mark = fence.mark.slice(0, 3)
    refuse(fence.start, 'fence-open', `Khối mã mở bằng ${mark} nhưng không đóng. Thêm một dòng ${mark} sau khối.`)
  }
  return cut
}

type Cut = { blocks: Array<Block>; readable: boolean }
type Refuse = (offset: number, code: string, message: string) => void

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    yield { start, end }
    start = end + 1
  }
}

function addLine(paragraph: Array<Block>, line: string, start: number, end: number): void {
  const last = paragraph.at(-1)
  if (!last || itemPattern.test(line)) paragraph.push({ start, end, paragraphEnd: end })
  else last.end = end
}

function endParagraph(text: string, paragraph: Array<Block>, blocks: Array<Block>, refuse: Refuse): void {
  const start = paragraph[0]?.start
  const end = paragraph.at(-1)?.end
  if (start === undefined || end === undefined) return
  for (const block of paragraph) blocks.push({ ...block, paragraphEnd: end })
  const problem = tooMuch(text.slice(start, end))
  if (problem) refuse(start, 'too-complex', problem)
}

function closesFence(line: string, mark: string): boolean {
  const found = /^[\t >]*(`{3,}|~{3,})[\t ]*$/.exec(line)?.[1]
  return found !== undefined && found[0] === mark[0] && found.length >= mark.length
}

function checkDepth(line: string, start: number, refuse: Refuse): void {
  const prefix = containersPattern.exec(line)?.[0] ?? ''
  const markers = prefix.match(/[-+*>.)]/g)?.length ?? 0
  const indent = /^[\t ]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  if (markers <= deepest && indent <= deepest * 6) return
  refuse(start, 'too-deep', `Dòng này lồng quá ${deepest} cấp. Bớt dấu > hoặc dấu đầu dòng, hoặc bớt thụt vào.`)
}

function tooMuch(paragraph: string): string | null {
  if (paragraph.length > longestParagraph) {
    return 'Đoạn này dài quá 20.000 ký tự. Thêm dòng trống để tách thành nhiều đoạn.'
  }
  if ((paragraph.match(markPattern)?.length ?? 0) > mostMarks) {
    return 'Đoạn này có quá nhiều dấu * _ ~ [ ]. Thêm dòng trống để tách thành nhiều đoạn.'
  }
  if (paragraph.split(/\s/).some((word) => word.length > longestWord)) {
    return 'Có một chữ dài quá 2.000 ký tự không dấu cách. Tách ra hoặc bỏ đi.'
  }
  return null
}
