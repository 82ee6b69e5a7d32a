import type { Place } from '../fault.ts'

/** Where and why the MDX parser stopped. `offset` is that of the tag to blame, when one can be told. */
export type Stopped = { place: Place; offset: number | null; code: string; message: string }

type Point = Place & { offset?: number }

/** Says in Vietnamese what the MDX parser says in English. Takes any thrown value: the parser must never bring an import down. */
export function parserMessage(error: unknown): Stopped {
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as {
    place?: Point & { start?: Point }
    ruleId?: string
    reason?: string
  } // every field is read as optional
  const reason = thrown.reason ?? ''
  const point = thrown.place?.start ?? thrown.place ?? { line: 1, column: 1 }
  const place = { line: point.line ?? 1, column: point.column ?? 1 }
  const rule = thrown.ruleId ?? 'unreadable'
  const tag = /`<\/?([^`>]*)>`/.exec(reason)?.[1]
  return {
    place,
    offset: typeof point.offset === 'number' ? point.offset : null,
    code: `syntax-${rule}`,
    message: messageOf(rule, tag),
  }
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
