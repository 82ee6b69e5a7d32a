import { componentNames, nearestComponent, ruleOf, safeTags } from '../components.ts'
import type { Faults, Place } from '../fault.ts'
import type { Tag } from './balance.ts'
import { balanceTags } from './balance.ts'
import type { Block } from './blocks.ts'
import { cutBlocks } from './blocks.ts'
import { braceGroups, codeSpanEnds } from './code-spans.ts'
import { angleMessages, brokenTagMessage, htmlAdvice } from './messages.ts'
import { isModuleStatement } from './statement.ts'
import type { ReadTag } from './tag.ts'
import { readTag } from './tag.ts'

/** What the first scan leaves: the text with everything named blanked, same length and lines, and its tags. */
export type FirstScan = { text: string; tags: Array<Tag>; readable: boolean }

/** Marks an attribute value that has been named already, so that it is not named twice. */
export const named = '\uE000'

type Scan = {
  text: string
  faults: Faults
  placeAt: (offset: number) => Place
  mute: (start: number, end: number, filler?: string) => void
  tags: Array<Tag>
  groups: Map<number, number>
  skipTo: number
  lastCommentEnd: number
}

const componentByLowerCase = new Map(componentNames.map((known) => [known.toLowerCase(), known]))
const control = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g
const mostLoneBackticks = 20

/**
 * Goes over a body before the MDX parser, which stops at its first fault: names every `<` that opens no tag, every brace,
 * comment, `<address>`, statement, broken or unclosed tag, and blanks it, so that the parser can read the rest.
 */
export function scanFirst(body: string, placeAt: (offset: number) => Place, faults: Faults): FirstScan {
  const edits: Array<{ start: number; end: number; filler: string }> = []
  const { blocks, readable } = cutBlocks(body, placeAt, faults)
  const scan: Scan = {
    text: body,
    faults,
    placeAt,
    mute: (start, end, filler = ' ') => edits.push({ start, end, filler }),
    tags: [],
    groups: braceGroups(body),
    skipTo: 0,
    lastCommentEnd: body.lastIndexOf('-->'),
  }
  for (const found of body.matchAll(control)) {
    faults.add(
      placeAt(found.index),
      'hidden-character',
      'Chỗ này có một ký tự ẩn, thường do chép từ nơi khác. Xoá đi rồi gõ lại.',
    )
    scan.mute(found.index, found.index + 1)
  }
  for (const block of blocks) scanBlock(scan, block)
  const tooDeep = balanceTags(scan.tags, placeAt, faults)
  for (const tag of scan.tags) if (tag.muted) scan.mute(tag.start, tag.end)
  return { text: applyEdits(body, edits), tags: scan.tags, readable: readable && !tooDeep }
}

function applyEdits(text: string, edits: Array<{ start: number; end: number; filler: string }>): string {
  edits.sort((a, b) => a.start - b.start)
  const parts: Array<string> = []
  let at = 0
  for (const { start, end, filler } of edits) {
    if (end <= at) continue
    const from = Math.max(start, at)
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/g, filler))
    at = end
  }
  return parts.join('') + text.slice(at)
}

function scanBlock(scan: Scan, block: Block): void {
  const { text, faults, placeAt, mute } = scan
  const codeEnd = codeSpanEnds(text, block.start, block.end)
  const stop = /[\\`{}<\n]/g
  let at = Math.max(block.start, scan.skipTo)
  let loneBackticks = 0
  if (at === block.start) at = scanStatement(scan, at, block)
  while (at < block.end) {
    stop.lastIndex = at
    const found = stop.exec(text)
    if (!found || found.index >= block.end) break
    at = found.index
    if (found[0] === '\\') at += 2
    else if (found[0] === '\n') at = scanStatement(scan, at + 1, block)
    else if (found[0] === '`') {
      let length = 1
      while (text[at + length] === '`') length += 1
      const end = codeEnd(at, length)
      if (end === null) {
        loneBackticks += 1
        if (loneBackticks > mostLoneBackticks) mute(at, at + length)
        if (loneBackticks === mostLoneBackticks + 1)
          faults.add(placeAt(at), 'backtick', 'Đoạn này có nhiều dấu ` không đóng. Mỗi dấu ` mở cần một dấu ` đóng.')
      }
      at = end ?? at + length
    } else if (found[0] === '<') at = scanAngle(scan, at, block)
    else at = scanBrace(scan, at)
  }
  scan.skipTo = Math.max(scan.skipTo, at)
}

/** Names a statement at the start of a line and blanks its lines; gives where to go on. */
function scanStatement(scan: Scan, at: number, block: Block): number {
  const { text } = scan
  if (
    !/^(?:import|export)\s/.test(text.slice(at, at + 8)) ||
    !isModuleStatement(text.slice(at, Math.min(at + 500, block.paragraphEnd)))
  )
    return at
  scan.faults.add(
    scan.placeAt(at),
    'statement',
    'Bài học không chạy được lệnh import hay export. Xoá dòng này; mọi thành phần đều có sẵn.',
  )
  const newline = text.indexOf('\n', at)
  let end = newline === -1 ? text.length : newline
  const brace = text.indexOf('{', at)
  if (brace !== -1 && brace < end) end = Math.max(end, scan.groups.get(brace) ?? end)
  scan.mute(at, end)
  return end
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
  scan.faults.add(scan.placeAt(at), 'brace', `Bài học không dùng được ngoặc nhọn ${scan.text[at]}. ${advice}`)
  scan.mute(at, end)
  return end
}

const addressPattern =
  /<((?:https?:\/\/|www\.)[^\s<>]*|(?:mailto|tel|javascript|data|vbscript|file|ftp):[^\s<>]*|[\w.+-]+@[\w.-]+)>?/iy

function scanAngle(scan: Scan, at: number, block: Block): number {
  const { text } = scan
  const name = (end: number, code: string, message: string): number => {
    scan.faults.add(scan.placeAt(at), code, message)
    scan.mute(at, end)
    return end
  }
  if (text.startsWith('<!--', at)) {
    const close = at < scan.lastCommentEnd ? text.indexOf('-->', at + 4) + 3 : at + 4
    return name(Math.max(close, at + 4), 'comment', angleMessages.comment)
  }
  addressPattern.lastIndex = at
  const address = addressPattern.exec(text)
  if (address) return name(at + address[0].length, 'angle-address', angleMessages.address(address[1] ?? ''))
  if (/^<\/?>/.test(text.slice(at, at + 3)))
    return name(at + (text[at + 1] === '/' ? 3 : 2), 'fragment', angleMessages.fragment)
  const tag = readTag(text, at, block.paragraphEnd, (brace) => scan.groups.get(brace) ?? null)
  if (!tag) return name(at + 1, 'less-than', angleMessages.lessThan(text.slice(at + 1, at + 12)))
  const html = htmlAdvice(tag.name)
  const known = ruleOf(tag.name) !== undefined || safeTags.has(tag.name)
  const meant = componentByLowerCase.get(tag.name.toLowerCase()) ?? (html ? null : nearestComponent(tag.name))
  if (!known && !html && !meant && !/^[A-Z][A-Za-z]*$/.test(tag.name))
    return name(at + 1, 'less-than', angleMessages.lessThan(tag.name))
  if ('problem' in tag) {
    scan.faults.add(scan.placeAt(tag.at), 'broken-tag', brokenTagMessage(tag))
    scan.mute(at, at + 1)
    if (known && !tag.closing)
      scan.tags.push({
        start: at,
        end: at + 1,
        name: tag.name,
        closing: false,
        selfClosing: false,
        partner: null,
        muted: true,
      })
    return at + 1
  }
  nameExpressions(scan, tag)
  keepTag(scan, at, tag, known ? null : { html, meant })
  return tag.end
}

function nameExpressions(scan: Scan, tag: ReadTag): void {
  for (const { start, end, attribute } of tag.expressions) {
    const inside = scan.text
      .slice(start + 1, end - 1)
      .replace(/["'`\s]+/g, ' ')
      .trim()
      .slice(0, 40)
    const message = attribute
      ? `Giá trị của ${attribute} phải là chữ trong ngoặc kép: ${attribute}="${inside || '…'}".`
      : 'Không dùng được dấu ngoặc nhọn trong thẻ. Viết từng thuộc tính ra: tên="giá trị".'
    scan.faults.add(scan.placeAt(start), attribute ? 'attribute-expression' : 'spread', message)
    if (!attribute) scan.mute(start, end)
    else {
      scan.mute(start, start + 1, '"')
      scan.mute(start + 1, end - 1, named)
      scan.mute(end - 1, end, '"')
    }
  }
}

/** Puts a readable tag on the list; one that is no component is named here, and blanked with its partner. */
function keepTag(
  scan: Scan,
  start: number,
  tag: ReadTag,
  stranger: { html: string | null; meant: string | null } | null,
): void {
  const unclosedBreak = tag.name === 'br' && !tag.selfClosing
  const kept: Tag = {
    start,
    end: tag.end,
    name: tag.name,
    closing: tag.closing,
    selfClosing: tag.selfClosing,
    partner: null,
    muted: stranger !== null || unclosedBreak,
  }
  const add = (code: string, message: string) => scan.faults.add(scan.placeAt(start), code, message)
  if (unclosedBreak) add('broken-tag', 'Xuống dòng viết là <br/>.')
  else if (stranger && !tag.closing) {
    if (stranger.html) add('html-tag', stranger.html)
    else add('unknown-component', angleMessages.unknownComponent(tag.name, stranger.meant))
  }
  if (tag.closing && tag.selfClosing) add('broken-tag', `Thẻ đóng viết là </${tag.name}>.`)
  if (unclosedBreak || (stranger && isVoid(tag.name) && !tag.closing)) kept.selfClosing = true
  scan.tags.push(kept)
}

function isVoid(name: string): boolean {
  return /^(?:img|br|hr|input|meta|link|source|embed|area|base|col|track|wbr)$/i.test(name)
}
