import type { Row, Worksheet } from 'exceljs'
import type { Sheet } from '#app/domain/reporting/ports.ts'

/**
 * An Office Open XML workbook of one sheet: title and head, the table, the notes below. The head is short, because it stays
 * in sight with the headings while the rows go by. Every text is a text cell, never a formula. On paper it is one page wide,
 * with the headings on every page.
 */
export async function toXlsx({ title, head, headings, rows, total, notes }: Sheet): Promise<Uint8Array> {
  // Half a second to load, and few ask for it.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(sheetName(title))
  setWidths(sheet, headings, rows)
  const first = sheet.addRow([title])
  first.font = { bold: true, size: titleSize }
  spread(first, 1, titleSize)
  for (const line of head) spread(sheet.addRow(line), 2)
  // A table that touches nothing is taken for one when it is sorted or filtered.
  sheet.addRow([])
  const top = sheet.addRow(headings)
  top.font = { bold: true }
  top.eachCell((cell) => (cell.border = { bottom: { style: 'medium' } }))
  for (const row of rows) wrapFirst(sheet.addRow(row))
  const sum = sheet.addRow(total)
  sum.font = { bold: true }
  sum.eachCell((cell) => (cell.border = { top: { style: 'medium' } }))
  sheet.addRow([])
  for (const note of notes) spread(sheet.addRow(note), 2)
  sheet.views = [{ state: 'frozen', ySplit: top.number }]
  setPaper(sheet, top.number)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const [narrowest, widest, ofFigures] = [24, 48, 16]
const [textSize, titleSize, lineHeight] = [11, 14, 1.36]
// The notes are sentences: beside a narrow table they take empty columns as well.
const leastColumns = 4

function setWidths(sheet: Worksheet, headings: Sheet['headings'], rows: Sheet['rows']): void {
  const longest = Math.max(...[headings, ...rows].map(([first]) => String(first ?? '').length))
  for (let index = 0; index < Math.max(headings.length, leastColumns); index++) {
    const column = sheet.getColumn(index + 1)
    const least = (headings[index]?.length ?? 0) + 2
    column.width = index === 0 ? Math.min(widest, Math.max(narrowest, longest + 2)) : Math.max(ofFigures, least)
    if (index > 0) column.numFmt = '#,##0'
  }
}

/** The row's last text, in column `from`, over all columns to the right, wrapped: a merged cell finds no height by itself. */
function spread(row: Row, from: number, size = textSize): void {
  const sheet = row.worksheet
  const widths = sheet.columns.map((column) => column.width ?? 0)
  sheet.mergeCells(row.number, from, row.number, widths.length)
  row.alignment = { vertical: 'top', wrapText: true }
  const room = (widths.slice(from - 1).reduce((sum, width) => sum + width, 0) * textSize) / size
  row.height = linesOf(row.getCell(from).text, room) * Math.round(size * lineHeight)
}

/** How many lines a text takes where `room` letters stand on one; a word longer than that is parted. */
function linesOf(text: string, room: number): number {
  let [lines, used] = [1, 0]
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length > room) [lines, used] = [lines + 1, 0]
    used += length + (used > 0 ? 1 : 0)
    while (used > room) [lines, used] = [lines + 1, used - room]
  }
  return lines
}

const a4 = 9
// In letters between the usual margins, a little smaller than usual.
const uprightRoom = 100

function setPaper(sheet: Worksheet, headings: number): void {
  const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  sheet.pageSetup = {
    ...sheet.pageSetup,
    ...{ paperSize: a4, orientation: width > uprightRoom ? 'landscape' : 'portrait' },
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    printTitlesRow: `${headings}:${headings}`,
  }
}

// The table's own rows find their height by themselves.
function wrapFirst(row: Row): void {
  row.eachCell((cell, column) => (cell.alignment = { vertical: 'top', wrapText: column === 1 }))
}

// Excel: at most 31 characters, none of these, no apostrophe at an end. The dates are in the sheet; half a date is worse than none, and a day leaves no word behind.
function sheetName(title: string): string {
  return (
    title
      .replace(/(,[^,\d]*|[,\s]+)\d.*$/, '')
      .replace(/[:\\/?*[\]]/g, ' ')
      .slice(0, 31)
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet1'
  )
}
