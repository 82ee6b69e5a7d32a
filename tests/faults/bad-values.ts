import fc from 'fast-check'
import { encodeCursor } from '#app/domain/kernel/index.ts'

const sameNumber = [
  '0912345678',
  '0912 345 678',
  '0912.345.678',
  '0912-345-678',
  '(0912) 345 678',
  '+84912345678',
  '+84 912 345 678',
  '+84 (0)912 345 678',
  '84912345678',
  '84 912 345 678',
  '0084 912 345 678',
  '0084912345678',
  '\u202d+84 912 345 678\u202c',
  ' 0912\u00a0345\u00a0678 ',
  '０９１２３４５６７８',
  '＋８４９１２３４５６７８',
  '0912–345–678',
  '0912 345 678'.normalize('NFD'),
]
const otherNumbers = ['01234567890', '+1 555 0100', '9'.repeat(400), '٠٩١٢٣٤٥٦٧٨', '091234567', 'không có']
const decomposed = 'Nguyễn Thị Hường'.normalize('NFD')
const refusedNames = [
  'Bà 🍊 Hường 👩‍🌾',
  'Hường '.repeat(40).slice(0, 199).trim(),
  '🍊'.repeat(100),
  `${'a'.repeat(39)}🍊${'b'.repeat(99)}🍊`,
]

/** `same`: all of them 0912 345 678. */
export const phones = { same: sameNumber }
export const names = { decomposed, refused: refusedNames }

const words = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\r\n\t',
  '\u0001\u001f\u007f',
  '\u202eabc\u202c',
  '\u200b\u2060\ufeff',
  '\ufffe\uffff',
  'ﷺ'.repeat(50),
]
const numbers = [
  '1e309',
  '-1e309',
  '-0',
  'NaN',
  'Infinity',
  '9007199254740993',
  '99999999999999999999',
  '-1',
  '0x10',
  '1_000',
  '1,5',
  '٣',
  '2147483648',
  '1e-400',
]
const days = [
  '2026-02-30',
  '0000-00-00',
  '0000-05-01',
  '0001-01-15',
  '9999-12-31',
  '-000001-01-01',
  '+275760-09-14',
  '2026-11-24T00:00:00Z',
  '2026-W01',
  '1-1-1',
]
const tricks = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[a]', 'prototype'],
  ...[
    `' or 1=1 --`,
    `"; drop table person; --`,
    '$1',
    '%',
    '_',
    '\\',
    '{{7*7}}',
    ['$', '{7*7}'].join(''),
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '=HYPERLINK("x")',
  ],
  ...[
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/login?to=/login',
    'http://[',
    '/%00',
    '/%',
    '..%2f..%2f',
    '/courses?q=%E0%A4%A',
  ],
  ...[
    '[]',
    '{}',
    'null',
    'undefined',
    'true',
    '[object Object]',
    '01930000-0000-7000-8000-000000000000',
    '01930000-0000-7000-8000-00000000000g',
  ],
]
// Places in a list that nobody was ever given.
const cursors = [
  ...[[1], ['a'], ['\0'], [-1], [Number.MAX_SAFE_INTEGER], ['01930000-0000-7000-8000-000000000000']],
  ...[
    [0, 'a', 'b'],
    [0, '\0', '\0'],
    [1, '', ''],
    [Number.MAX_SAFE_INTEGER, 'a', 'b'],
    [-1, 'a', '01930000-0000-7000-8000-000000000000'],
    [2, 'a'.repeat(300), 'b'],
    ['a', 1, 2],
  ],
].map(encodeCursor)
const long = ['ă'.repeat(200), 'a'.repeat(10_000), 'ế 🍊 '.repeat(2000)]

/** Percent signs and bytes that stand for no letter, a lone half of a pair among them. */
const garbage = [
  '%',
  '%%',
  '%zz',
  '%u1234',
  '%ff%fe',
  '%C3',
  '%ED%A0%80',
  '%ED%B0%80',
  '%F4%90%80%80',
  '%C0%80',
  '%00',
  '+',
  '&&=&',
  '=',
  '%26%3D',
  '%0d%0aSet-Cookie:a=b',
]

/** A value as it travels; `text` is what was typed, null where it is no text at all. */
export type Bad = { wire: string; text: string | null }

function typed(text: string): Bad {
  return { wire: encodeURIComponent(text), text }
}

const known = [
  ...sameNumber,
  ...otherNumbers,
  decomposed,
  ...refusedNames,
  ...words,
  ...numbers,
  ...days,
  ...tricks,
  ...cursors,
]

/** Every value that is written down here. */
export const knownBad: Array<Bad> = [
  ...known.map((text) => typed(text.toWellFormed())),
  ...garbage.map((wire) => ({ wire, text: null })),
]

const anyText = fc.oneof(
  {
    arbitrary: fc.constantFrom(...known),
    weight: 8,
  },
  { arbitrary: fc.constantFrom(...long), weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 2 },
  { arbitrary: fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }).map(encodeCursor), weight: 2 },
)

export const badValue: fc.Arbitrary<Bad> = fc.oneof(
  { arbitrary: anyText.map((text) => typed(text.toWellFormed())), weight: 7 },
  { arbitrary: fc.constantFrom(...garbage).map((wire) => ({ wire, text: null })), weight: 1 },
)

/** How one field of several is sent: alone, twice, as a list, with a name that means something to JavaScript, or not at all. */
export const manner = fc.constantFrom('once', 'once', 'once', 'once', 'twice', 'list', 'left out', 'proto' as const)
type Manner = 'once' | 'twice' | 'list' | 'left out' | 'proto'

/** Fields as they travel: `right` ones, of which `name` is sent in this manner. */
export function encodeFields(right: Record<string, string>, name: string, bad: Bad, how: Manner): string {
  const others = Object.entries(right).filter(([other]) => other !== name)
  const parts = others.map(([other, value]) => `${encodeURIComponent(other)}=${encodeURIComponent(value)}`)
  const own = `${encodeURIComponent(name)}=${bad.wire}`
  if (how === 'once') parts.push(own)
  else if (how === 'twice') parts.push(own, own)
  else if (how === 'list')
    parts.push(`${encodeURIComponent(name)}[]=${bad.wire}`, `${encodeURIComponent(name)}[a]=${bad.wire}`)
  else if (how === 'proto')
    parts.push(
      own,
      `__proto__=${bad.wire}`,
      `constructor=${bad.wire}`,
      `__proto__[${encodeURIComponent(name)}]=${bad.wire}`,
    )
  return parts.join('&')
}
