import type { Row, Worksheet } from 'exceljs'
import type { Sheet } from '#app/domain/reporting/ports.ts'

/**
 * An Office Open XML workbook of one sheet: title and head, the table, the notes below. The head is short, because it stays
 * in sight with the headings while the rows go by. Every text is a text cell, never a formula.
 */
export async function toXlsx({ title, head, headings, rows, total, notes }: Sheet): Promise<Uint8Array> {
  // Half a second to load, and few ask for it.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(sheetName(title))
  setWidths(sheet, headings, rows)
  sheet.addRow([title]).font = { bold: true, size: 14 }
  for (const line of head) sheet.addRow(line)
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
  for (const note of notes) sheet.addRow(note)
  sheet.views = [{ state: 'frozen', ySplit: top.number }]
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const [narrowest, widest] = [24, 48]

function setWidths(sheet: Worksheet, headings: Sheet['headings'], rows: Sheet['rows']): void {
  const longest = Math.max(...[headings, ...rows].map(([first]) => String(first ?? '').length))
  headings.forEach((heading, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = index === 0 ? Math.min(widest, Math.max(narrowest, longest + 2)) : Math.max(16, heading.length + 2)
    if (index > 0) column.numFmt = '#,##0'
  })
}

// Only in the table: the title and the notes run on over the empty cells beside them.
function wrapFirst(row: Row): void {
  row.eachCell((cell, column) => (cell.alignment = { vertical: 'top', wrapText: column === 1 }))
}

// Excel: at most 31 characters, none of these, no apostrophe at an end. The dates are in the sheet; half a date is worse than none.
function sheetName(title: string): string {
  return (
    title
      .replace(/[,\s]+\d.*$/, '')
      .replace(/[:\\/?*[\]]/g, ' ')
      .slice(0, 31)
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet1'
  )
}
