import { expect, test } from 'vitest'
import { toCsv } from '#app/adapters/spreadsheets/to-csv.server.ts'
import type { TraineeCounts } from '#app/domain/reporting/index.server.ts'
import { type CountQuery, isAdditive } from '#app/domain/reporting/index.ts'
import { figuresFileName, figuresSheet } from '../../../app/routes/uptake/figures-sheet.ts'
import { viewUptake } from '../../../app/routes/uptake/view-uptake.ts'

const query: CountQuery = {
  ...{ from: '2026-10-15', to: '2026-11-14', kind: 'completed', measure: 'headcount', by: 'commune' },
}
const groups = [
  { key: '18073', label: 'phường Thành Sen', count: 2 },
  { key: '18118', label: 'phường Nam Hồng Lĩnh', count: 0 },
  { key: '18496', label: 'xã Hương Khê', count: 1 },
  { key: 'outside', label: 'Tỉnh khác', count: 0 },
]
const counts: TraineeCounts = { ...query, additive: true, total: 3, groups, ruleVersion: 1, position: 48213 }
const head = { position: 48213, hash: 'ab'.repeat(32), keyId: '0123456789abcdef', signature: 'c2lnbmVk' }
// The evening before in UTC.
const about = { places: [] as Array<string>, head: null, at: new Date('2026-11-29T23:50:00Z'), isOpen: false }

test('a file is called by what it holds, in the language of the screen, the same every time', () => {
  expect(figuresFileName(query, 'xlsx', 'vi')).toBe('len-san-hoan-thanh-theo-xa-phuong-2026-10-15-den-2026-11-14.xlsx')
  expect(figuresFileName({ ...query, kind: 'certified', by: 'age_band' }, 'csv', 'vi')).toBe(
    'len-san-cap-chung-nhan-theo-nhom-tuoi-2026-10-15-den-2026-11-14.csv',
  )
  expect(figuresFileName({ ...query, by: 'organisation_kind' }, 'csv', 'en')).toBe(
    'len-san-completed-by-kind-of-organisation-2026-10-15-to-2026-11-14.csv',
  )
  const day = { ...query, from: '2026-11-14' }
  expect(figuresFileName(day, 'csv', 'vi')).toBe('len-san-hoan-thanh-theo-xa-phuong-ngay-2026-11-14.csv')
  expect(figuresFileName(day, 'csv', 'en')).toBe('len-san-completed-by-commune-or-ward-2026-11-14.csv')
})

test('above the table stand what it is and when it was seen; that its figures still grow, only while they do', () => {
  const headOf = (more: Partial<typeof about>, language: 'vi' | 'en' = 'vi') =>
    figuresSheet(query, { headcount: counts, participations: counts }, { ...about, ...more }, language).head
  const [period, seen] = [
    ['Kỳ', '15/10/2026 đến 14/11/2026'],
    ['Xem lúc', '06:50, 30/11/2026, Sở Khoa học và Công nghệ tỉnh Hà Tĩnh'],
  ]
  expect(headOf({})).toEqual([period, seen])
  expect(headOf({ isOpen: true })).toEqual([period, ['Tình trạng', 'Kỳ đang mở, số còn tăng'], seen])
  expect(headOf({ places: ['phường Thành Sen'] })).toEqual([
    ...[period, ['Phạm vi', 'chỉ tính người học ở phường Thành Sen'], seen],
  ])
  const ownDays = { ...query, from: '2026-10-20' }
  expect(
    figuresSheet(ownDays, { headcount: counts, participations: counts }, { ...about, isOpen: true }, 'vi').head[1],
  ).toEqual(['Tình trạng', 'Chưa hết những ngày này, số còn tăng'])
  const day = figuresSheet(
    { ...query, from: '2026-11-14' },
    { headcount: counts, participations: counts },
    { ...about, isOpen: true },
    'vi',
  )
  expect(day.title).toBe('Hoàn thành theo xã, phường, ngày 14/11/2026')
  expect(day.head.slice(0, 2)).toEqual([
    ['Kỳ', 'ngày 14/11/2026'],
    ['Tình trạng', 'Chưa hết ngày, số còn tăng'],
  ])
  expect(headOf({ isOpen: true }, 'en')).toEqual([
    ['Period', '15\u00a0Oct\u00a02026 to 14\u00a0Nov\u00a02026'],
    ['State', 'Still open, figures grow'],
    ['Seen at', '06:50, 30\u00a0Nov\u00a02026, Department of Science and Technology, Hà Tĩnh province'],
  ])
})

test('the sheet says what it stands on, and how that is checked', () => {
  const sheet = figuresSheet(query, { headcount: counts, participations: counts }, { ...about, head }, 'vi')
  expect(sheet.notes).toEqual(
    expect.arrayContaining([
      ['Tính đến bút toán', '48213'],
      ['Quy tắc', '1'],
      ['Dấu sổ đã niêm', '48213:abababababab…'],
      ['Dấu đầy đủ', `48213:${head.hash}`],
      ['Chữ ký sổ', 'Ed25519, khoá 0123456789abcdef: c2lnbmVk'],
      ['Kiểm lại', `npm run -s cli -- ledger verify --head 48213:${head.hash}`],
    ]),
  )
})

test.each(['vi', 'en'] as const)(
  'a signature comes out of a file as it was made, whatever it begins with (%s)',
  (language) => {
    const signature = '+359/u0=='
    const sheet = figuresSheet(
      query,
      { headcount: counts, participations: counts },
      { ...about, head: { ...head, signature } },
      language,
    )
    const line = Buffer.from(toCsv(sheet))
      .toString('utf8')
      .split('\r\n')
      .find((one) => one.includes(signature))
    expect(line).toMatch(/^(Chữ ký sổ,"Ed25519, khoá|Signature,"Ed25519, key) 0123456789abcdef: \+359\/u0=="/)
  },
)

test('communes stand by their names, what is none last, and without a code', () => {
  const sheet = figuresSheet(query, { headcount: counts, participations: counts }, about, 'vi')
  expect(sheet.rows.map(([label]) => label)).toEqual([
    'xã Hương Khê',
    'phường Nam Hồng Lĩnh',
    'phường Thành Sen',
    'Tỉnh khác',
  ])
  expect(sheet.rows.map(([, code]) => code)).toEqual(['18496', '18118', '18073', ''])
  expect(sheet.notes.some(([term]) => term === 'Kiểm lại')).toBe(false)
})

test.each([
  ['headcount', 'commune', 'Cộng', /^Cộng đủ mọi dòng thì đúng bằng dòng cuối\./],
  ['participations', 'commune', 'Cộng', /^Cộng đủ mọi dòng thì đúng bằng dòng cuối\./],
  ['headcount', 'course', 'Cả thảy', /^Lượt người cộng lại đúng bằng dòng cuối\. Số người thì không/],
  ['participations', 'course', 'Cả thảy', /^Lượt người cộng lại đúng bằng dòng cuối\. Số người thì không/],
  ['headcount', 'platform', 'Cả thảy', /^Lượt người cộng lại đúng bằng dòng cuối\. Số người thì không/],
  ['participations', 'platform', 'Cả thảy', /^Lượt người cộng lại đúng bằng dòng cuối\. Số người thì không/],
] as const)(
  'whether rows add up is said of both columns: %s by %s, on the screen and in the file',
  (measure, by, last, rule) => {
    const asked = { ...query, measure, by }
    const of = (one: 'headcount' | 'participations'): TraineeCounts => ({
      ...{ ...asked, measure: one, additive: isAdditive(one, by), total: 3, groups: [], ruleVersion: 1, position: 1 },
    })
    const table = { headcount: of('headcount'), participations: of('participations') }
    const sheet = figuresSheet(asked, table, about, 'vi')
    const view = viewUptake(
      asked,
      by,
      { ...table, before: null, summary: [], trend: [], funnel: null, communes: null },
      'vi',
    )
    expect(sheet.total[0]).toBe(last)
    expect(sheet.notes.find(([term]) => term === 'Ghi chú')?.[1]).toMatch(rule)
    expect([view.additive, view.rule]).toEqual([last === 'Cộng', expect.stringMatching(rule)])
  },
)
