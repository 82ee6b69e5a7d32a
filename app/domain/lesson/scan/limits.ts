import type { Faults, Place } from '../fault.ts'

// Beyond these the Markdown parser takes more than linear time, and no person writes so.
const mostLines = 5_000
const mostMarkers = 3_000
const longestParagraph = 20_000
const longestWord = 2_000
const mostMarks = 600
const deepest = 30

const containersPattern = /^(?:[\t ]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[\t ]|$)))*/
const markPattern = /[*_~]+|[[\]]/g

/**
 * Whether a body can be read in a time that grows with its length; names what stands against it. Fenced code counts like
 * all else: where a fence ends is the parser's to say.
 */
export function checkLimits(text: string, placeAt: (offset: number) => Place, faults: Faults): boolean {
  let readable = true
  const refuse = (offset: number, code: string, message: string) => {
    readable = false
    faults.add(placeAt(offset), code, message)
  }
  let lines = 0
  let markers = 0
  for (const { start, end } of linesOf(text)) {
    lines += 1
    if (lines === mostLines + 1) refuse(start, 'too-complex', 'Bài có quá 5.000 dòng. Tách thành nhiều bài ngắn hơn.')
    const { depth, tooDeep } = depthOf(text.slice(start, end))
    if (tooDeep) {
      refuse(start, 'too-deep', `Dòng này lồng quá ${deepest} cấp. Bớt dấu > hoặc dấu đầu dòng, hoặc bớt thụt vào.`)
    }
    if (markers <= mostMarkers && markers + depth > mostMarkers) {
      refuse(start, 'too-complex', 'Bài có quá 3.000 dấu đầu dòng và dấu >. Tách thành nhiều bài ngắn hơn.')
    }
    markers += depth
  }
  for (const { start, end } of paragraphsOf(text)) {
    const problem = tooMuch(text.slice(start, end))
    if (problem) refuse(start, 'too-complex', problem)
  }
  return readable
}

/** The lines of a text, without their ends. */
export function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    yield { start, end }
    start = end + 1
  }
}

function* paragraphsOf(text: string): Generator<{ start: number; end: number }> {
  let start: number | null = null
  let last = 0
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).trim() !== '') {
      start ??= line.start
      last = line.end
    } else if (start !== null) {
      yield { start, end: last }
      start = null
    }
  }
  if (start !== null) yield { start, end: last }
}

function depthOf(line: string): { depth: number; tooDeep: boolean } {
  const prefix = containersPattern.exec(line)?.[0] ?? ''
  const depth = prefix.match(/[-+*>.)]/g)?.length ?? 0
  const indent = /^[\t ]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  return { depth, tooDeep: depth > deepest || indent > deepest * 6 }
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
