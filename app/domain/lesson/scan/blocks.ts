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
export function cutBlocks(
  text: string,
  placeAt: (offset: number) => Place,
  faults: Faults,
): { blocks: Array<Block>; readable: boolean } {
  const blocks: Array<Block> = []
  let open: Array<Block> = []
  let fence: { mark: string; start: number } | null = null
  let readable = true
  const refuse = (offset: number, code: string, message: string) => {
    readable = false
    faults.add(placeAt(offset), code, message)
  }
  const closeParagraph = () => {
    const start = open[0]?.start
    const end = open.at(-1)?.end
    if (start !== undefined && end !== undefined) {
      for (const block of open) block.paragraphEnd = end
      blocks.push(...open)
      const problem = tooMuch(text.slice(start, end))
      if (problem) refuse(start, 'too-complex', problem)
    }
    open = []
  }
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end)
    if (fence) {
      if (closesFence(line, fence.mark)) fence = null
    } else {
      const mark = fencePattern.exec(line)?.[1]
      if (tooDeep(line))
        refuse(start, 'too-deep', `Dòng này lồng quá ${deepest} cấp. Bớt dấu > hoặc dấu đầu dòng, hoặc bớt thụt vào.`)
      if (mark) {
        closeParagraph()
        fence = { mark, start }
      } else if (line.trim() === '') closeParagraph()
      else if (open.length === 0 || itemPattern.test(line)) open.push({ start, end, paragraphEnd: end })
      else (open.at(-1) as Block).end = end // not empty: tested on the line above
    }
    start = end + 1
  }
  closeParagraph()
  if (fence)
    refuse(
      fence.start,
      'fence-open',
      `Khối mã mở bằng ${fence.mark.slice(0, 3)} nhưng không đóng. Thêm một dòng ${fence.mark.slice(0, 3)} sau khối.`,
    )
  return { blocks, readable }
}

function closesFence(line: string, mark: string): boolean {
  const found = /^[\t >]*(`{3,}|~{3,})[\t ]*$/.exec(line)?.[1]
  return found !== undefined && found[0] === mark[0] && found.length >= mark.length
}

function tooDeep(line: string): boolean {
  const prefix = containersPattern.exec(line)?.[0] ?? ''
  const markers = prefix.match(/>|[-+*]|[.)]/g)?.length ?? 0
  const indent = /^[\t ]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  return markers > deepest || indent > deepest * 6
}

function tooMuch(paragraph: string): string | null {
  if (paragraph.length > longestParagraph)
    return 'Đoạn này dài quá 20.000 ký tự. Thêm dòng trống để tách thành nhiều đoạn.'
  if ((paragraph.match(markPattern)?.length ?? 0) > mostMarks)
    return 'Đoạn này có quá nhiều dấu * _ ~ [ ]. Thêm dòng trống để tách thành nhiều đoạn.'
  if (paragraph.split(/\s/).some((word) => word.length > longestWord))
    return 'Có một chữ dài quá 2.000 ký tự không dấu cách. Tách ra hoặc bỏ đi.'
  return null
}
