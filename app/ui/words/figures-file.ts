import { defineWords } from './define-words.ts'

/** What a file of figures says around its table. */
export const figuresFileWords = defineWords({
  vi: {
    fileName: (kind: string, by: string, from: string, to: string) => `len-san-${kind}-theo-${by}-${from}-den-${to}`,
    period: 'Kỳ',
    state: 'Tình trạng',
    open: 'Kỳ đang mở, số còn tăng',
    openDays: 'Chưa hết những ngày này, số còn tăng',
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
    fileName: (kind, by, from, to) => `len-san-${kind}-by-${by}-${from}-to-${to}`,
    period: 'Period',
    state: 'State',
    open: 'Still open, figures grow',
    openDays: 'Not over yet, figures grow',
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
