/** A Vietnamese mobile number in E.164: `+84912345678`. */
export type Phone = string

export type PhoneProblem =
  | { code: 'phone_empty' }
  | { code: 'phone_letters' }
  | { code: 'phone_digits'; digits: number }
  /** with 84 in front, where the count of its digits would say little: so many too few, or too many */
  | { code: 'phone_missing' | 'phone_extra'; digits: number }
  | { code: 'phone_old'; suggestion: string }
  | { code: 'phone_landline' }
  | { code: 'phone_foreign' }
  | { code: 'phone_unknown' }

// The 11-digit numbers were renumbered in 2018 (MIC plan of 15/9/2018); offered, never silently rewritten.
const renumbered: Record<string, string> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
}

// 84 without + or 00 may also begin a number whose 0 was left out: that has nine digits.
const countryCode = /^(?:0084|84(?=\d{8}))0?(\d*)$/

/** Reads a number in any spelling people use (0912 345 678, 84912345678, +84.912.345.678). */
export function parsePhone(text: string): { ok: true; phone: Phone } | { ok: false; problem: PhoneProblem } {
  const typed = text.normalize('NFKC').trim()
  const digits = typed.replace(/\D/g, '')
  const hasLetters = /\p{L}/u.test(typed)
  if (digits === '') return { ok: false, problem: { code: hasLetters ? 'phone_letters' : 'phone_empty' } }
  const code = countryCode.exec(typed.startsWith('+') ? `00${digits}` : digits)
  const national = code ? `0${code[1]}` : digits
  if (typed.startsWith('+') && !digits.startsWith('84')) return { ok: false, problem: { code: 'phone_foreign' } }
  const renewed = renumbered[national.slice(0, 4)]
  if (national.length === 11 && renewed)
    return { ok: false, problem: { code: 'phone_old', suggestion: renewed + national.slice(4) } }
  if (/^02\d{8,9}$/.test(national)) return { ok: false, problem: { code: 'phone_landline' } }
  if (/^0[35789]\d{8}$/.test(national)) return { ok: true, phone: `+84${national.slice(1)}` }
  if (hasLetters) return { ok: false, problem: { code: 'phone_letters' } }
  if (national.length === 10) return { ok: false, problem: { code: 'phone_unknown' } }
  if (!code) return { ok: false, problem: { code: 'phone_digits', digits: national.length } }
  const over = national.length - 10
  return { ok: false, problem: { code: over > 0 ? 'phone_extra' : 'phone_missing', digits: Math.abs(over) } }
}

/** `0912 345 678`: how a number is shown. */
export function showPhone(phone: Phone): string {
  const national = phone.replace(/^\+84/, '0')
  return `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`
}
