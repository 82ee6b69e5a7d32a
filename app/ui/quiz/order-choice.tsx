import type { ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  /** the choice's id is part of the field's name */
  name: string
  /** how many there are to put in order */
  count: number
  children: ReactNode
  defaultValue?: number
}

/** One of several things to put in order: its place is chosen, so it works without dragging and without JavaScript. */
export function OrderChoice({ name, count, children, defaultValue }: Props) {
  const words = useWords(commonWords)
  return (
    <label className="choice">
      <select
        name={name}
        className="select select-order fig"
        defaultValue={defaultValue ?? ''}
        aria-describedby={`${name}-range`}
      >
        <option value="">—</option>
        {Array.from({ length: count }, (_, index) => index + 1).map((place) => (
          <option key={place} value={place}>
            {place}
          </option>
        ))}
      </select>
      <span className="choice-t">{children}</span>
      <span className="vh" id={`${name}-range`}>
        {words.orderOf(count)}
      </span>
    </label>
  )
}
