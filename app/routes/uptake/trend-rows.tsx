import type { TrendPoint } from '#app/domain/reporting/index.server.ts'
import { periodKey } from '#app/domain/reporting/index.ts'
import { type Column, StaffTable } from '#app/ui/staff/staff-table.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { periodText } from './period-words.ts'

/** Every value of the trend, for whoever wants the figures behind the line; folded up. */
export function TrendRows({ trend, hasTurns }: { trend: Array<TrendPoint>; hasTurns: boolean }) {
  const words = useWords(uptakeWords)
  return (
    <details className="trend-rows">
      <summary>{words.trendRows}</summary>
      <StaffTable
        caption={words.trend}
        captionHidden
        rows={trend}
        rowKey={(point) => periodKey(point.period)}
        empty={null}
        columns={useColumns(hasTurns)}
      />
    </details>
  )
}

function useColumns(hasTurns: boolean): Array<Column<TrendPoint>> {
  const words = useWords(uptakeWords)
  const format = useFigures()
  return [
    {
      ...{ key: 'period', heading: words.period, words: true },
      cell: ({ period }) => periodText(words.periodOptions, period),
    },
    { key: 'headcount', heading: words.measures.headcount, cell: ({ headcount }) => format.number(headcount) },
    ...(hasTurns
      ? [
          {
            ...{ key: 'participations', heading: words.measures.participations },
            cell: ({ participations }: TrendPoint) => format.number(participations),
          },
        ]
      : []),
  ]
}
