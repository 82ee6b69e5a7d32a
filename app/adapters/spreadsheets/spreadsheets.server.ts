import type { Spreadsheets } from '#app/domain/reporting/ports.ts'
import { toCsv } from './to-csv.server.ts'
import { toXlsx } from './to-xlsx.server.ts'

/** Tables as files that Excel opens. */
export function createSpreadsheets(): Spreadsheets {
  return { toXlsx, toCsv }
}
