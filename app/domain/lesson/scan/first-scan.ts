import type { Faults, Place } from '../fault.ts'
import type { Tag } from './balance.ts'
import { balanceTags } from './balance.ts'
import type { Block } from './blocks.ts'
import { cutBlocks } from './blocks.ts'
import { braceGroups, codeSpanEnds } from './code-spans.ts'
import { checkLimits } from './limits.ts'
import { scanAngle } from './scan-angle.ts'
import type { Scan } from './scan-state.ts'
import { collectEdits, nameRange } from './scan-state.ts'
import { isModuleStatement } from './statement.ts'

/** What the first scan leaves: the text with everything named blanked, same length and lines, and its tags. `readable` is false when it must not be parsed. */
export type FirstScan = { text: string; tags: Array<Tag>; readable: boolean }

// Private-use letters come from Word's bullets, and one of them is our own mark.
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]/g

/**
 * Goes over a body before the MDX parser, which stops at its first fault: names every `<` that opens no tag, every brace,
 * comment, `<address>`, statement, broken or unclosed tag, and blanks it, so that the parser can read the rest.
 */
export function scanFirst(body: string, placeAt: (offset: number) => Place, faults: Faults): FirstScan {
  const readable = checkLimits(body, placeAt, faults)
  const edits = collectEdits()
  const scan: Scan = {
    text: body,
    faults,
    placeAt,
    mute: edits.mute,
    tags: [],
    groups: braceGroups(body),
    lastCommentEnd: body.lastIndexOf('-->'),
  }
  nameHidden(scan)
  let reached = 0
  for (const block of cutBlocks(body, placeAt, faults)) reached = scanBlock(scan, block, reached)
  const tooDeep = balanceTags(scan.tags, placeAt, faults)
  for (const tag of scan.tags) if (tag.muted) scan.mute(tag.start, tag.end)
  return { text: edits.apply(body), tags: scan.tags, readable: readable && !tooDeep }
}

function nameHidden(scan: Scan): void {
  const message = 'Chỗ này có một ký tự ẩn, thường do chép từ nơi khác. Xoá đi rồi gõ lại.'
  for (const { index } of scan.text.matchAll(hidden)) nameRange(scan, index, index + 1, 'hidden-character', message)
}

/** Scans one block from where the last one reached (a comment may run over several); gives where it reached. */
function scanBlock(scan: Scan, block: Block, reached: number): number {
  const stop = /[\\`{}<\n]/g
  const codeEnd = codeSpanEnds(scan.text, block.start, block.end)
  let at = reached > block.start ? reached : scanLineStart(scan, block.start, block)
  while (at < block.end) {
    stop.lastIndex = at
    const found = stop.exec(scan.text)
    if (!found || found.index >= block.end) break
    at = found.index
    if (found[0] === '\\') at += 2
    else if (found[0] === '\n') at = scanLineStart(scan, at + 1, block)
    else if (found[0] === '`') at = skipBackticks(scan.text, at, codeEnd)
    else if (found[0] === '<') at = scanAngle(scan, at, block)
    else at = scanBrace(scan, at)
  }
  return Math.max(reached, at)
}

/** Steps over a code span, in which nothing is a fault, or over backticks that open none. */
function skipBackticks(text: string, at: number, codeEnd: ReturnType<typeof codeSpanEnds>): number {
  let length = 1
  while (text[at + length] === '`') length += 1
  return codeEnd(at, length) ?? at + length
}

/** Names an import or export statement at the start of a line; gives where to go on. */
function scanLineStart(scan: Scan, at: number, block: Block): number {
  const { text } = scan
  if (!isModuleStatement(text.slice(at, Math.min(at + 500, block.paragraphEnd)))) return at
  const newline = text.indexOf('\n', at)
  const lineEnd = newline === -1 ? text.length : newline
  const brace = text.indexOf('{', at)
  const end = brace !== -1 && brace < lineEnd ? Math.max(lineEnd, scan.groups.get(brace) ?? 0) : lineEnd
  const message = 'Bài học không chạy được lệnh import hay export. Xoá dòng này; mọi thành phần đều có sẵn.'
  return nameRange(scan, at, end, 'statement', message)
}

function scanBrace(scan: Scan, at: number): number {
  const end = scan.groups.get(at) ?? at + 1
  const inside = scan.text
    .slice(at + 1, Math.max(at + 1, end - 1))
    .replace(/\s+/g, ' ')
    .trim()
  const advice =
    inside && inside.length <= 40
      ? `Viết thẳng chữ ra: ${inside}. Muốn giữ dấu ngoặc thì viết \\{ và \\}.`
      : 'Viết thẳng chữ ra, hoặc viết \\{ và \\} nếu muốn giữ dấu ngoặc.'
  return nameRange(scan, at, end, 'brace', `Bài học không dùng được ngoặc nhọn ${scan.text[at]}. ${advice}`)
}
