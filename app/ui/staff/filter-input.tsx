import { useState } from 'react'
import { isDay } from '#app/domain/kernel/index.ts'
import { formatDate } from '../format.ts'

type Props = {
  name: string
  label: string
  value: string
  type?: 'search' | 'date' | 'month'
  placeholder?: string
}

/** One field of a filter. A browser shows a date in its own way (11/15/2026): beside it stands how it is read here. */
export function FilterInput({ name, label, value, type = 'search', placeholder }: Props) {
  const [chosen, choose] = useState<{ from: string; day: string } | null>(null)
  // What was chosen in the view before is no reading of this one's value.
  const day = chosen?.from === value ? chosen.day : value
  return (
    <label className="sel">
      <span>
        {label}
        {type === 'date' && isDay(day) && ` ${formatDate(day)}`}
      </span>
      <input
        name={name}
        type={type}
        defaultValue={value}
        key={value}
        placeholder={placeholder}
        maxLength={100}
        onChange={type === 'date' ? (event) => choose({ from: value, day: event.target.value }) : undefined}
      />
    </label>
  )
}
