import type { Place } from '../fault.ts'

/** Where and why the MDX parser stopped: at the tag to blame, when it says which. */
export type Stopped = { place: Place; code: string; message: string }

/** Says in Vietnamese what the MDX parser says in English. Takes any thrown value: the parser must never bring an import down. */
export function parserMessage(error: unknown): Stopped {
  // Every field is read as optional: what is thrown may be anything.
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as {
    place?: Partial<Place> & { start?: Place }
    ruleId?: string
    reason?: string
  }
  const { reason = '', ruleId = 'unreadable', place } = thrown
  const at = place?.start ?? place
  // "Expected a closing tag for `<b>` (2:5-2:8) before the end of …": the place given is that of the end.
  const [, tag, line, column] = /`<\/?([^`>]*)>`(?: \((\d+):(\d+)-)?/.exec(reason) ?? []
  const found = { line: Number(line ?? at?.line ?? 1), column: Number(column ?? at?.column ?? 1) }
  return { place: found, code: `syntax-${ruleId}`, message: messageOf(ruleId, tag) }
}

function messageOf(rule: string, tag: string | undefined): string {
  const shown = tag ? `<${tag.slice(0, 40)}>` : 'này'
  switch (rule) {
    case 'end-tag-mismatch':
      return `Thẻ ${shown} mở và đóng không cùng một chỗ. Để thẻ mở và thẻ đóng mỗi thẻ một dòng riêng, không thụt vào, ngoài danh sách và ngoài dấu > hay dấu **.`
    case 'unexpected-lazy':
      return 'Thẻ bắt đầu trong danh sách hay trích dẫn thì các dòng sau phải thụt vào như dòng đầu. Hoặc đưa cả thẻ ra ngoài.'
    case 'unexpected-closing-slash':
      return `Thẻ đóng ${tag ? `</${tag}> ` : ''}không có thẻ mở ở cùng chỗ. Để thẻ mở và thẻ đóng mỗi thẻ một dòng riêng, ngoài danh sách và trích dẫn.`
    case 'unexpected-eof':
      return 'Thẻ hay ngoặc mở ở gần đây mà chưa đóng. Thêm dấu đóng.'
    case 'unexpected-character':
      return 'Chỗ này có ký tự mà máy không đọc được. Trong thẻ chỉ viết tên="giá trị"; ngoài thẻ viết \\< và \\{ thay cho < và {.'
    default:
      return 'Không đọc được chỗ này. Xem lại các thẻ và dấu ngoặc ở gần đây.'
  }
}
