import type { NamedPeriod, Period } from '#app/domain/reporting/index.ts'
import type { rangeWords } from '#app/ui/words/range.ts'
import type { uptakeWords } from '#app/ui/words/uptake.ts'

type PeriodWords = (typeof uptakeWords)['vi']['periodNames']
type RangeWords = Pick<(typeof uptakeWords)['vi'], 'rangeNote' | 'dayNote'>

/** What a named period is called, in one of the catalogue's two ways. */
export function periodText(words: PeriodWords, { sort, year, number }: NamedPeriod): string {
  return words[sort](String(year), String(number))
}

/** The first and the last day of a range as `write` writes them; one day is written once. */
export function rangeText(words: RangeWords, { from, to }: Period, write: (day: string) => string): string {
  return from === to ? words.dayNote(write(from)) : words.rangeNote(write(from), write(to))
}

/** Whose words a range of days takes. */
export function rangeSort({ from, to }: Period, named: NamedPeriod | null): keyof (typeof rangeWords)['vi'] {
  if (named) return 'period'
  return from === to ? 'day' : 'days'
}
