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
  head: [
    ['Kỳ', '15/10/2026 đến 14/11/2026'],
    ['Xem lúc', '=1+1'],
  ],
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

async function readXlsx(of: Sheet): Promise<excel.Worksheet> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(Buffer.from(await sheets.toXlsx(of)) as never) // its types want another Buffer
  const [only] = workbook.worksheets
  if (!only) throw new Error('the workbook is empty')
  return only
}

test('in a CSV what it is and its notes come after the table', () => {
  const firsts = readCsv(new TextDecoder().decode(sheets.toCsv(sheet))).map(([first]) => first)
  const order = ['Khoá', 'Tổng', sheet.title, 'Kỳ', 'Xem lúc', 'Bút toán'].map((text) => firsts.indexOf(text))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order).not.toContain(-1)
})

test('in an XLSX the head is short and stays in sight, the notes come below, and long texts are whole', async () => {
  const title = 'Livestream bán hàng trên TikTok Shop cho hộ kinh doanh và hợp tác xã ở Hà Tĩnh'
  const only = await readXlsx({ ...sheet, rows: [[title, 1200], ...sheet.rows] })
  const firsts = Array.from({ length: only.rowCount }, (_, index) => only.getCell(index + 1, 1).value)
  const heading = firsts.indexOf('Khoá') + 1
  expect(firsts.slice(0, heading)).toEqual([sheet.title, 'Kỳ', 'Xem lúc', null, 'Khoá'])
  expect(only.views[0]).toMatchObject({ state: 'frozen', ySplit: heading })
  expect(firsts.slice(firsts.indexOf('Tổng'))).toEqual(['Tổng', null, 'Bút toán', 'Khoá'])
  const [ofTitle, ofCourse] = [only.getCell(1, 1), only.getCell(heading + 1, 1)]
  expect([ofTitle.alignment?.wrapText, ofCourse.alignment?.wrapText]).toEqual([true, true])
  expect([ofCourse.value, only.getCell(heading + 1, 2).numFmt]).toEqual([title, '#,##0'])
})

test('an XLSX is printed one page wide, with the headings on every page; what is wide lies', async () => {
  const only = await readXlsx(sheet)
  const heading = 5
  expect(only.getCell(heading, 1).value).toBe('Khoá')
  expect(only.pageSetup).toMatchObject({
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9, orientation: 'portrait' },
    printTitlesRow: `${heading}:${heading}`,
  })
  const wide = await readXlsx({ ...sheet, headings: ['Khoá', ...Array.from({ length: 6 }, (_, at) => `Số ${at}`)] })
  expect(wide.pageSetup.orientation).toBe('landscape')
})

test('in an XLSX head and notes go over all columns, as high as they need', async () => {
  const long = 'Số người thì không: một người có thể đứng ở nhiều dòng, dòng cuối chỉ tính mỗi người một lần. '.repeat(
    3,
  )
  const mark = `48213:${'ab'.repeat(64)}`
  const only = await readXlsx({ ...sheet, notes: [...sheet.notes, ['Ghi chú', long], ['Dấu đầy đủ', mark]] })
  const [short, note, unbroken] = [only.rowCount - 3, only.rowCount - 1, only.rowCount].map((row) => only.getRow(row))
  expect([note, unbroken].map((row) => row?.getCell(2).value)).toEqual([long, mark])
  for (const row of [only.getRow(2), short, note, unbroken]) {
    expect(row?.getCell(4).master.address).toBe(row?.getCell(2).address)
    expect(row?.getCell(2).alignment).toMatchObject({ wrapText: true, vertical: 'top' })
  }
  expect(only.getCell(1, 4).master.address).toBe('A1')
  // Columns B to D hold 48 letters to a line.
  expect(only.columns.slice(1, 4).map((column) => column.width)).toEqual([16, 16, 16])
  expect([short, note, unbroken].map((row) => (row?.height ?? 0) / 15)).toEqual([1, 7, 3])
})

test('a sheet is called by what it shows, without its days', async () => {
  const nameOf = async (title: string) => (await readXlsx({ ...sheet, title })).name
  for (const days of ['ngày 30/11/2026', '15/10/2026 đến 14/11/2026', '30\u00a0Nov\u00a02026'])
    expect(await nameOf(`Ghi danh theo xã, phường, ${days}`)).toBe('Ghi danh theo xã, phường')
})

test('an XLSX holds texts as texts and figures as figures', async () => {
  const only = await readXlsx(sheet)
  const values: Array<unknown> = []
  only.eachRow((row) =>
    row.eachCell((cell) => {
      expect(cell.type).not.toBe(excel.ValueType.Formula)
      values.push(cell.value)
    }),
  )
  expect(only.name.length).toBeLessThanOrEqual(31)
  expect(values).toContain(sheet.title)
  expect(values).toContain('=1+1')
  expect(values).toContain(354)
})
