import { Fragment, type ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'

export type Column<Row> = {
  key: string
  heading: ReactNode
  cell: (row: Row) => ReactNode
  /** words stand left, figures right */
  words?: boolean
  /** long words may break into lines */
  wrap?: boolean
  /** on a phone this stands under the first column; a cell may be empty (null) */
  under?: boolean
  /** the address that sorts by this column, and how it is sorted now */
  sortTo?: string
  sorted?: 'ascending' | 'descending'
  /** the last line: a total */
  total?: ReactNode
}

type Props<Row> = {
  caption: string
  /** the caption is heard only, because a heading says it */
  captionHidden?: boolean
  columns: Array<Column<Row>>
  rows: Array<Row>
  rowKey: (row: Row) => string
  /** heads the rows that follow each other and have the same */
  groupOf?: (row: Row) => string
  /** the id of a row that is led to, and the one that it was led to */
  led?: { idOf: (row: Row) => string; to: string | null }
  /** in place of the rows when there are none: how this place fills */
  empty: ReactNode
}

/** A table of figures: ruled; on a phone columns go under the first or the table scrolls sideways inside itself. */
export function StaffTable<Row>({ caption, captionHidden, columns, rows, rowKey, groupOf, led, empty }: Props<Row>) {
  if (rows.length === 0) return <div className="soft">{empty}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-box" aria-label={caption} tabIndex={0}>
      <table className="staff-table">
        <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)} aria-sort={column.sorted}>
                {heading(column)}
              </th>
            ))}
          </tr>
        </thead>
        {runsOf(rows, groupOf).map((run) => (
          <tbody key={run.rows[0] && rowKey(run.rows[0])}>
            {run.group !== null && (
              <tr className="run">
                <th scope="rowgroup" colSpan={columns.length} className="l">
                  {run.group}
                </th>
              </tr>
            )}
            {run.rows.map((row) => (
              <tr
                key={rowKey(row)}
                id={led?.idOf(row)}
                aria-current={led && led.idOf(row) === led.to ? true : undefined}
              >
                {columns.map((column, at) => (
                  <td key={column.key} className={classOf(column)}>
                    {column.under ? (column.cell(row) ?? '—') : column.cell(row)}
                    {at === 0 && <Under columns={columns} row={row} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {columns.some((column) => column.total !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column)}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

/** What a phone has no columns for, in one line. */
function Under<Row>({ columns, row }: { columns: Array<Column<Row>>; row: Row }) {
  const parts = columns.flatMap((column) => (column.under ? [{ key: column.key, words: column.cell(row) }] : []))
  const shown = parts.filter(({ words }) => words !== null)
  if (shown.length === 0) return null
  return (
    <span className="cell-under">
      {shown.map(({ key, words }, at) => (
        <Fragment key={key}>
          {at > 0 && '\u00a0· '}
          {words}
        </Fragment>
      ))}
    </span>
  )
}

function runsOf<Row>(
  rows: Array<Row>,
  groupOf: ((row: Row) => string) | undefined,
): Array<{ group: string | null; rows: Array<Row> }> {
  const runs: Array<{ group: string | null; rows: Array<Row> }> = []
  for (const row of rows) {
    const group = groupOf?.(row) ?? null
    const last = runs.at(-1)
    if (last && last.group === group) last.rows.push(row)
    else runs.push({ group, rows: [row] })
  }
  return runs
}

function classOf<Row>(column: Column<Row>): string | undefined {
  return (
    [column.words && 'l', column.wrap && 'wrap', column.under && 'goes-under'].filter(Boolean).join(' ') || undefined
  )
}

function heading<Row>({ heading, sortTo, sorted }: Column<Row>): ReactNode {
  if (sortTo === undefined) return heading
  return (
    <Link to={sortTo}>
      {heading}
      {sorted && (
        <span className={sorted === 'ascending' ? 'inline-block rotate-180 align-middle' : 'inline-block align-middle'}>
          <Icon name="down" size={16} />
        </span>
      )}
    </Link>
  )
}
