import { componentNames, nearestComponent, ruleOf, safeTags } from '../components.ts'
import type { Tag } from './balance.ts'
import type { Block } from './blocks.ts'
import { angleMessages, brokenTagMessage, htmlAdvice } from './messages.ts'
import type { Scan } from './scan-state.ts'
import { named, nameRange } from './scan-state.ts'
import type { BrokenTag, ReadTag } from './tag.ts'
import { readTag } from './tag.ts'

const componentByLowerCase = new Map(componentNames.map((known) => [known.toLowerCase(), known]))
const addressPattern =
  /<((?:https?:\/\/|www\.)[^\s<>]*|(?:mailto|tel|javascript|data|vbscript|file|ftp):[^\s<>]*|[\w.+-]{1,64}@[\w.-]+)>?/iy

/** Reads what begins with `<`: keeps a tag of the lesson language, names everything else. Gives where to go on. */
export function scanAngle(scan: Scan, at: number, block: Block): number {
  const notTag = scanNotTag(scan, at)
  if (notTag !== null) return notTag
  const tag = readTag(scan.text, at, block.paragraphEnd, (brace) => scan.groups.get(brace) ?? null)
  if (!tag) return nameRange(scan, at, at + 1, 'less-than', angleMessages.lessThan(scan.text.slice(at + 1, at + 12)))
  const stranger = strangerOf(tag.name)
  if (stranger?.kind === 'prose') return nameRange(scan, at, at + 1, 'less-than', angleMessages.lessThan(tag.name))
  if ('problem' in tag) return nameBroken(scan, at, tag, stranger === null)
  nameExpressions(scan, tag)
  keepTag(scan, at, tag, stranger)
  return tag.end
}

/** Comments, addresses and empty tags; null when it is none of them. */
function scanNotTag(scan: Scan, at: number): number | null {
  const { text } = scan
  if (text.startsWith('<!--', at)) {
    const close = at < scan.lastCommentEnd ? text.indexOf('-->', at + 4) : -1
    return nameRange(scan, at, close === -1 ? at + 4 : close + 3, 'comment', angleMessages.comment)
  }
  addressPattern.lastIndex = at
  const address = addressPattern.exec(text)
  if (address) {
    const message = angleMessages.address(address[1] ?? '')
    return nameRange(scan, at, at + address[0].length, 'angle-address', message)
  }
  const fragment = /^<\/?>/.exec(text.slice(at, at + 3))
  return fragment ? nameRange(scan, at, at + fragment[0].length, 'fragment', angleMessages.fragment) : null
}

// A name that is no component: words after a `<`, or what seems to be meant by it.
type Stranger = { kind: 'prose' } | { kind: 'html'; advice: string } | { kind: 'component'; meant: string | null }

function strangerOf(name: string): Stranger | null {
  if (ruleOf(name) || safeTags.has(name)) return null
  const miscased = componentByLowerCase.get(name.toLowerCase())
  if (miscased) return { kind: 'component', meant: miscased }
  const advice = htmlAdvice(name)
  if (advice) return { kind: 'html', advice }
  const meant = nearestComponent(name)
  return meant || /^[A-Z][A-Za-z]*$/.test(name) ? { kind: 'component', meant } : { kind: 'prose' }
}

function nameBroken(scan: Scan, at: number, tag: BrokenTag, known: boolean): number {
  scan.faults.add(scan.placeAt(tag.at), 'broken-tag', brokenTagMessage(tag))
  scan.mute(at, at + 1)
  // Its closing tag is not to blame: let the two be paired.
  if (known && !tag.closing) scan.tags.push({ ...plainTag(at, at + 1, tag.name), muted: true })
  return at + 1
}

function nameExpressions(scan: Scan, tag: ReadTag): void {
  for (const { start, end, attribute } of tag.expressions) {
    const inside = scan.text
      .slice(start + 1, end - 1)
      .replace(/["'`\s]+/g, ' ')
      .trim()
      .slice(0, 40)
    if (attribute === null) {
      const message = 'Không dùng được dấu ngoặc nhọn trong thẻ. Viết từng thuộc tính ra: tên="giá trị".'
      nameRange(scan, start, end, 'spread', message)
    } else {
      const message = `Giá trị của ${attribute} phải là chữ trong ngoặc kép: ${attribute}="${inside || '…'}".`
      scan.faults.add(scan.placeAt(start), 'attribute-expression', message)
      scan.mute(start, start + 1, '"')
      scan.mute(start + 1, end - 1, named)
      scan.mute(end - 1, end, '"')
    }
  }
}

/** Puts a readable tag on the list; a stranger is named here, and blanked with its partner. */
function keepTag(scan: Scan, start: number, tag: ReadTag, stranger: Stranger | null): void {
  const kept = { ...plainTag(start, tag.end, tag.name), closing: tag.closing, selfClosing: tag.selfClosing }
  const add = (code: string, message: string) => scan.faults.add(scan.placeAt(start), code, message)
  if (tag.closing && tag.selfClosing) add('broken-tag', `Thẻ đóng viết là </${tag.name}>.`)
  if (tag.name === 'br' && !tag.selfClosing) {
    add('broken-tag', 'Xuống dòng viết là <br/>.')
    scan.tags.push({ ...kept, closing: false, selfClosing: true, muted: true })
    return
  }
  if (stranger && !tag.closing) {
    if (stranger.kind === 'html') add('html-tag', stranger.advice)
    if (stranger.kind === 'component') {
      add('unknown-component', angleMessages.unknownComponent(tag.name, stranger.meant))
    }
    kept.selfClosing ||= isVoid(tag.name)
  }
  scan.tags.push({ ...kept, muted: stranger !== null })
}

function plainTag(start: number, end: number, name: string): Tag {
  return { start, end, name, closing: false, selfClosing: false, partner: null, muted: false }
}

function isVoid(name: string): boolean {
  return /^(?:img|br|hr|input|meta|link|source|embed|area|base|col|track|wbr)$/i.test(name)
}
