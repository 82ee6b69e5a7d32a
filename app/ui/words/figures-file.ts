import { defineWords } from './define-words.ts'

/** What a file of figures says around its table. */
export const figuresFileWords = defineWords({
  vi: {
    fileName: (kind: string, by: string, days: string) => `len-san-${kind}-theo-${by}-${days}`,
    /** in a file's name */
    range: { rangeNote: (from: string, to: string) => `${from}-den-${to}`, dayNote: (day: string) => `ngay-${day}` },
    period: 'Kỳ',
    state: 'Tình trạng',
    open: {
      period: 'Kỳ đang mở, số còn tăng',
      days: 'Chưa hết những ngày này, số còn tăng',
      day: 'Chưa hết ngày, số còn tăng',
    },
    at: 'Xem lúc',
    atOffice: (at: string, office: string) => `${at}, ${office}`,
    code: 'Mã',
    position: 'Tính đến bút toán',
    rule: 'Quy tắc',
    head: 'Dấu sổ đã niêm',
    headFull: 'Dấu đầy đủ',
    signature: 'Chữ ký sổ',
    /** Words first: a signature may begin with "+", which a file must not let a spreadsheet take for a formula. */
    signedBy: (signature: string, key: string) => `Ed25519, khoá ${key}: ${signature}`,
    check: 'Kiểm lại',
    note: 'Ghi chú',
    seen: 'Phạm vi',
  },
  en: {
    fileName: (kind, by, days) => `len-san-${kind}-by-${by}-${days}`,
    range: { rangeNote: (from, to) => `${from}-to-${to}`, dayNote: (day) => day },
    period: 'Period',
    state: 'State',
    open: {
      period: 'Still open, figures grow',
      days: 'Not over yet, figures grow',
      day: 'The day is not over, figures grow',
    },
    at: 'Seen at',
    atOffice: (at, office) => `${at}, ${office}`,
    code: 'Code',
    position: 'Counted up to entry',
    rule: 'Rules',
    head: 'Sealed head',
    headFull: 'Head in full',
    signature: 'Signature',
    signedBy: (signature, key) => `Ed25519, key ${key}: ${signature}`,
    check: 'Check later',
    note: 'Note',
    seen: 'Scope',
  },
})
