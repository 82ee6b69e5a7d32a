import { stringify } from 'csv-stringify/sync'
import type { Sheet } from '#app/domain/reporting/ports.ts'
import { defuse } from './defuse.ts'

/**
 * UTF-8 with a byte order mark, commas, CRLF: RFC 4180, and Excel shows the accents. No `sep=` line: Excel then ignores
 * the mark and breaks every accent, and other readers take it for data. Where Windows separates lists by semicolons, the
 * XLSX is what to open. The headings are the first line; what it is and the notes come after the table, so that programs can read it.
 */
export function toCsv({ title, head, headings, rows, total, notes }: Sheet): Uint8Array {
  const width = headings.length
  const pad = (cells: Array<string | number>) => [
    ...cells,
    ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
  ]
  const lines = [headings, ...rows, total, [], [title], ...head, ...notes].map((cells) => pad(cells).map(cellOf))
  return Buffer.from(stringify(lines, { bom: true, record_delimiter: '\r\n' }), 'utf8')
}

function cellOf(value: string | number): string {
  // A line break of its own is not quoted by the writer, and would begin a new row, perhaps with a formula.
  return typeof value === 'number' ? String(value) : defuse(value.replace(/[\r\n]+/g, ' '))
}
