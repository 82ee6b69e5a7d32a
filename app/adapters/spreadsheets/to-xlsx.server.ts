import type { Sheet } from '#app/domain/reporting/ports.ts'

/** An Office Open XML workbook of one sheet: title and notes, then the table. Every text is a text cell, never a formula. */
export async function toXlsx({ title, headings, rows, total, notes }: Sheet): Promise<Uint8Array> {
  // Half a second to load, and few ask for it.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(sheetName(title))
  sheet.addRow([title]).font = { bold: true, size: 14 }
  for (const note of notes) sheet.addRow(note)
  sheet.addRow([])
  const head = sheet.addRow(headings)
  head.font = { bold: true }
  head.eachCell((cell) => (cell.border = { bottom: { style: 'medium' } }))
  for (const row of rows) sheet.addRow(row)
  const sum = sheet.addRow(total)
  sum.font = { bold: true }
  sum.eachCell((cell) => (cell.border = { top: { style: 'medium' } }))
  headings.forEach((heading, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = index === 0 ? 34 : Math.max(16, heading.length + 2)
    if (index > 0) column.numFmt = '#,##0'
  })
  sheet.views = [{ state: 'frozen', ySplit: head.number }]
  return new Uint8Array(await workbook.xlsx.writeBuffer())
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
