/** A table to be opened in a spreadsheet. Texts are shown as they are, never worked out as formulas. */
export type Sheet = {
  title: string
  headings: Array<string>
  rows: Array<Array<string | number>>
  /** the last row, under a rule */
  total: Array<string | number>
  /** under the table: what it is, on what it stands */
  notes: Array<[term: string, text: string]>
}

export type Spreadsheets = {
  toXlsx(sheet: Sheet): Promise<Uint8Array>
  toCsv(sheet: Sheet): Uint8Array
}
