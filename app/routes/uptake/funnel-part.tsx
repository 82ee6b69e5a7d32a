import type { Funnel as FunnelCounts } from '#app/domain/ledger/index.ts'
import type { NamedPeriod } from '#app/domain/reporting/index.ts'
import { Funnel } from '#app/ui/staff/funnel.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { rangeWords } from '#app/ui/words/range.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { rangeSort } from './period-words.ts'
import { type Filters, peopleAddress } from './uptake-query.ts'

type Props = { funnel: FunnelCounts; filters: Filters; named: NamedPeriod | null; seesNames: boolean }

const steps = ['enrolled', 'started', 'completed', 'certified'] as const

/** How far those came who enrolled in the days shown; each figure leads to its persons. */
export function FunnelPart({ funnel, filters, named, seesNames }: Props) {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const said = useWords(rangeWords)[rangeSort(filters, named)]
  const share = (count: number) => format.share(count / funnel.enrolled)
  return (
    <section>
      <h2>{said.funnelHeading(format.number(funnel.enrolled), share(funnel.completed))}</h2>
      <Funnel
        steps={steps.map((kind) => ({
          ...{ label: words.kinds[kind], number: format.number(funnel[kind]) },
          share: funnel[kind] / funnel.enrolled,
          percent: kind === 'enrolled' ? '' : share(funnel[kind]),
          to:
            seesNames && funnel[kind] > 0
              ? peopleAddress(filters, { kind, measure: 'headcount' }, kind === 'enrolled' ? {} : { of: 'enrolled' })
              : null,
        }))}
      />
      <p className="soft small">{said.funnelNote}</p>
    </section>
  )
}
