/** A table to be opened in a spreadsheet. Texts are shown as they are, never worked out as formulas. */
export type Sheet = {
  title: string
  /** what it is, in few words: of when, whether it still grows, seen when and by whom */
  head: Array<[term: string, text: string]>
  headings: Array<string>
  rows: Array<Array<string | number>>
  /** the last row, under a rule */
  total: Array<string | number>
  /** under the table: on what it stands, how that is checked */
  notes: Array<[term: string, text: string]>
}

export type Spreadsheets = {
  toXlsx(sheet: Sheet): Promise<Uint8Array>
  toCsv(sheet: Sheet): Uint8Array
}
