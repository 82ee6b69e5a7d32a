import type { ReactNode } from 'react'
import { Link } from '../link.tsx'

type Props = {
  /** a row without an address is only read */
  to?: string
  title: ReactNode
  /** quieter lines under the title */
  notes?: Array<ReactNode>
  /** a Tile, a Plate or a DayMark before the words */
  start?: ReactNode
  /** a short note at the end: "12 phút" */
  end?: ReactNode
  /** titles of lessons stand lighter than titles of courses */
  quiet?: boolean
  /** with a picture and several lines the words begin at the top */
  alignTop?: boolean
  current?: boolean
}

export function Row({ to, title, notes = [], start, end, quiet, alignTop, current }: Props) {
  const className = alignTop ? 'row-a row-top' : 'row-a'
  const content = (
    <>
      {start}
      <span className="row-b">
        <span className={quiet ? 'row-t row-t-quiet' : 'row-t'}>{title}</span>
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one row never change places
          <span key={index} className="row-m">
            {note}
          </span>
        ))}
      </span>
      {end && <span className="note soft nw">{end}</span>}
    </>
  )
  return (
    <li>
      {to === undefined ? (
        <div className={className}>{content}</div>
      ) : (
        <Link to={to} className={className} aria-current={current ? 'page' : undefined}>
          {content}
        </Link>
      )}
    </li>
  )
}
