import excel from 'exceljs'
import { expect, test } from 'vitest'
import { createSpreadsheets } from '#app/adapters/spreadsheets/index.server.ts'
import type { Sheet } from '#app/domain/reporting/ports.ts'

const hostile = [
  '=1+1',
  '+84912345678',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1+1',
  '=HYPERLINK("http://x","y")',
  '\ufeff=1',
]
const harmless = ['Xã Hương Khê', 'A=B', 'a-b', '"quoted", with comma', '35–44', "'"]

const sheet: Sheet = {
  title: 'Hoàn thành: 15/10/2026 [đến] 14/11/2026 theo xã, phường',
  headings: ['Khoá', 'Số người'],
  rows: [...hostile, ...harmless].map((text, index) => [text, index]),
  total: ['Tổng', 354],
  notes: [
    ['Bút toán', '48213'],
    ['Khoá', '=cmd|x'],
  ],
}

const sheets = createSpreadsheets()

/** Reads RFC 4180, as naively as possible. */
function readCsv(text: string): Array<Array<string>> {
  const rows: Array<Array<string>> = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('a CSV begins with the byte order mark, then the headings, and keeps accents', () => {
  const bytes = sheets.toCsv(sheet)
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = readCsv(new TextDecoder().decode(bytes))
  expect(rows[0]).toEqual(['Khoá', 'Số người'])
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([2]))
  expect(rows.find(([first]) => first === 'Tổng')).toEqual(['Tổng', '354'])
})

test('no cell of a CSV begins as a formula; what is harmless stays as it is', () => {
  const rows = readCsv(new TextDecoder().decode(sheets.toCsv(sheet)))
  const cells = rows.flat()
  expect(cells.filter((cell) => /^[\s\ufeff]*[=+\-@＝]/.test(cell) || /^[\t\r]/.test(cell))).toEqual([])
  for (const text of hostile) expect(cells).toContain(`'${text.replace('\r', ' ')}`)
  for (const text of harmless) expect(cells).toContain(text)
})

test('an XLSX holds texts as texts and figures as figures', async () => {
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(Buffer.from(await sheets.toXlsx(sheet)) as never) // its types want another Buffer
  const [only] = workbook.worksheets
  const values: Array<unknown> = []
  only?.eachRow((row) =>
    row.eachCell((cell) => {
      expect(cell.type).not.toBe(excel.ValueType.Formula)
      values.push(cell.value)
    }),
  )
  expect(only?.name.length).toBeLessThanOrEqual(31)
  expect(values).toContain(sheet.title)
  expect(values).toContain('=1+1')
  expect(values).toContain(354)
})
