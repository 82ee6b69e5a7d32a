import type { TrendPoint } from '#app/domain/reporting/index.server.ts'
import { TrendChart } from '#app/ui/staff/trend-chart.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { periodText } from './period-words.ts'
import { TrendRows } from './trend-rows.tsx'
import type { UptakeView } from './view-uptake.ts'

/** The kind shown over the last twelve periods, drawn and as a table: persons, and turns where they can differ. */
export function TrendPart({ view: { kind, trend }, running }: { view: UptakeView; running: boolean }) {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const [first, last] = [trend[0], trend.at(-1)]
  if (!first || !last) return null
  const hasTurns = kind !== 'registered'
  const written = (point: TrendPoint) => ({
    first: `${format.number(point.headcount)} ${words.unit.headcount(point.headcount)}`,
    second: hasTurns ? `${format.number(point.participations)} ${words.turnsShort}` : null,
  })
  const highest = highestOf(trend, last)
  const says = words.trendSays(
    words.kinds[kind],
    format.number(first.headcount),
    format.number(highest.headcount),
    periodText(words.periodNames, highest.period),
    format.number(last.headcount),
  )
  const peak = written(highest)
  const isAlike = highest.headcount === highest.participations
  return (
    <section className="trend-part">
      <h2>{running ? words.trendOpen : words.trend}</h2>
      <TrendChart
        points={trend.map((point, at) => ({
          ...{ first: point.headcount, second: hasTurns ? point.participations : null },
          label: labelOf(trend, at, words.periodOptions),
        }))}
        says={says}
        ends={written(last)}
        peak={{
          at: trend.indexOf(highest),
          text: peak.second === null || isAlike ? peak.first : `${peak.first}, ${peak.second}`,
        }}
      />
      <TrendRows trend={trend} hasTurns={hasTurns} />
    </section>
  )
}

/** The period of most persons, of several alike the newest. */
function highestOf(trend: ReadonlyArray<TrendPoint>, last: TrendPoint): TrendPoint {
  return trend.reduceRight((highest, point) => (point.headcount > highest.headcount ? point : highest), last)
}

type PeriodWords = Parameters<typeof periodText>[0]

/** The ends say which periods they are; of months every other one between has its number. */
function labelOf(trend: Array<TrendPoint>, at: number, words: PeriodWords): string | null {
  const { sort, year, number } = trend[at]?.period ?? {}
  const isEnd = at === 0 || at === trend.length - 1
  if (sort === undefined || year === undefined || number === undefined) return null
  if (sort !== 'month') return isEnd ? periodText(words, { sort, year, number }) : null
  if (isEnd) return `${number}/${year}`
  return at % 2 === 0 && at < trend.length - 2 ? String(number) : null
}
