/** One page of a list that is paged by the key of its last row, never by offset. */
export type Page<Row> = { rows: Array<Row>; next: string | null }

/** A cursor as it travels in an address: the values of the last row's sort keys. */
export function encodeCursor(values: Array<string | number>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values of a cursor, or null when somebody made one up. */
export function decodeCursor(cursor: string | null | undefined, length: number): Array<string | number> | null {
  if (!cursor || cursor.length > 500) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(values) || values.length !== length) return null
    return values.every((v) => (typeof v === 'string' ? !v.includes('\0') : Number.isSafeInteger(v))) ? values : null
  } catch {
    return null
  }
}

/** Cuts a list that was read with one row more than wanted, and names where the next page begins. */
export function pageOf<Row>(rows: Array<Row>, limit: number, keyOf: (row: Row) => Array<string | number>): Page<Row> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null }
}
