import type { NamedPeriod } from '#app/domain/reporting/index.ts'
import type { uptakeWords } from '#app/ui/words/uptake.ts'

type PeriodWords = (typeof uptakeWords)['vi']['periodNames']

/** What a named period is called, in one of the catalogue's two ways. */
export function periodText(words: PeriodWords, { sort, year, number }: NamedPeriod): string {
  return words[sort](String(year), String(number))
}
