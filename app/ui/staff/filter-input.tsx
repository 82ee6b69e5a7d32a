import { useEffect, useState } from 'react'
import { isDay } from '#app/domain/kernel/index.ts'
import { useFigures } from '../use-figures.ts'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  name: string
  label: string
  value: string
  type?: 'search' | 'date' | 'month'
  placeholder?: string
}

/** One field of a filter. A browser that shows a date in another way (11/15/2026) has beside it how it is read here. */
export function FilterInput({ name, label, value, type = 'search', placeholder }: Props) {
  const words = useWords(commonWords)
  const format = useFigures()
  const [chosen, choose] = useState<{ from: string; day: string } | null>(null)
  const [isForeign, setForeign] = useState(false)
  useEffect(() => setForeign(!showsDaysAsHere()), [])
  // What was chosen in the view before is no reading of this one's value.
  const day = chosen?.from === value ? chosen.day : value
  return (
    <label className="sel">
      <span>{label}</span>
      <input
        name={name}
        type={type}
        defaultValue={value}
        key={value}
        placeholder={placeholder}
        maxLength={100}
        onChange={type === 'date' ? (event) => choose({ from: value, day: event.target.value }) : undefined}
      />
      {type === 'date' && isForeign && isDay(day) && <small>{words.thatIs(format.date(day))}</small>}
    </label>
  )
}

/** Whether the browser itself writes 22 November 2026 as 22/11/2026. */
function showsDaysAsHere(): boolean {
  const parts = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
  return new Intl.DateTimeFormat(undefined, parts).format(new Date(2026, 10, 22)) === '22/11/2026'
}
