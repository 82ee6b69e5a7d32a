import { compareCommunes } from '#app/domain/reference/index.ts'
import { unitOf } from '#app/domain/reporting/index.ts'
import { Link } from '#app/ui/link.tsx'
import { type Column, StaffTable } from '#app/ui/staff/staff-table.tsx'
import { TableBar } from '#app/ui/staff/table-bar.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { rangeWords } from '#app/ui/words/range.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { rangeSort } from './period-words.ts'
import { type AskedUptake, peopleAddress, uptakeAddress } from './uptake-query.ts'
import type { UptakeRow, UptakeView } from './view-uptake.ts'

type Props = { view: UptakeView; asked: AskedUptake; seesNames: boolean; heading: string }
type Words = ReturnType<typeof useWords<(typeof uptakeWords)['vi']>>
type Format = ReturnType<typeof useFigures>

const firstRows = 10
const shortEnough = 14

/** Groups with both figures, the one asked for with its bar; of a long ranking the first ten, unless all are asked for. */
export function RankedTable({ view, asked, seesNames, heading }: Props) {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const { rule } = view
  const said = useWords(rangeWords)[rangeSort(asked.filters, asked.named)]
  const rows = asked.byName ? rowsByName(view) : view.rows
  const isLong = rows.length > shortEnough
  const shown = isLong && !asked.allRows ? rows.slice(0, firstRows) : rows
  return (
    <section className="ranked">
      <h2>{heading}</h2>
      <StaffTable
        caption={heading}
        captionHidden
        rows={shown}
        rowKey={(row) => row.key}
        empty={<p>{said.emptyTitle}</p>}
        columns={useColumns({ view, asked, seesNames })}
      />
      {isLong && (
        <p className="mt-1 screen-only">
          <Link
            to={uptakeAddress('/uptake', asked.filters, {
              ...(!asked.allRows && { rows: 'all' }),
              ...(asked.byName && { sort: 'name' }),
            })}
          >
            {asked.allRows ? words.fewerRows : words.allRows(format.number(rows.length))}
          </Link>
        </p>
      )}
      <p className="soft small mt-2">{rule}</p>
    </section>
  )
}

function useColumns({ view, asked, seesNames }: Omit<Props, 'heading'>): Array<Column<UptakeRow>> {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const { kind, by, rows, total } = view
  const main = unitOf(kind, asked.filters.measure)
  const { change } = useWords(rangeWords)[rangeSort(asked.filters, asked.named)]
  const unitWords = { headcount: words.persons, participations: words.turnsShort }
  const isRanked = by === 'commune' || by === 'course'
  const most = Math.max(1, ...rows.map((row) => row[main]))
  const figure = (row: UptakeRow, measure: 'headcount' | 'participations') => {
    const to = seesNames && row[measure] > 0 ? peopleAddress(asked.filters, { kind, measure, key: row.key }) : null
    return to ? <Link to={to}>{format.number(row[measure])}</Link> : format.number(row[measure])
  }
  const column = (measure: 'headcount' | 'participations'): Column<UptakeRow> => {
    const isMain = measure === main
    const unit = measure === 'headcount' ? words.persons : words.turns
    return {
      ...{
        key: measure,
        heading: isMain ? words.column(words.kinds[kind], unit) : capitalised(unit),
        total: format.number(total[measure]),
      },
      cell: (row) => (
        <>
          {isMain && <TableBar share={row[measure] / most} />}{' '}
          <span className={isMain ? 'bar-n' : undefined}>{figure(row, measure)}</span>
        </>
      ),
      ...(isRanked && {
        sortTo: uptakeAddress('/uptake', { ...asked.filters, measure }, asked.allRows ? { rows: 'all' } : {}),
        sorted: isMain && !asked.byName ? ('descending' as const) : undefined,
      }),
    }
  }
  return [
    {
      ...{
        key: 'group',
        heading: words.breakdowns[by],
        words: true,
        wrap: by === 'course' || by === 'platform',
        total: totalWord(words, view, asked, format),
      },
      ...(isRanked && {
        sortTo: uptakeAddress('/uptake', asked.filters, { rows: 'all', sort: 'name' }),
        sorted: asked.byName ? ('ascending' as const) : undefined,
      }),
      cell: (row) => (
        <>
          {row.kind && <span className="soft small">{row.kind}</span>} {row.name}
        </>
      ),
    },
    column('headcount'),
    ...(kind === 'registered' ? [] : [column('participations')]),
    ...(total.change === null
      ? []
      : [
          {
            key: 'change',
            // Where turns stand beside persons, it says of which it tells.
            heading: kind === 'registered' ? change : words.column(change, unitWords[main]),
            total: format.change(total.change),
            cell: (row: UptakeRow) => (row.change === null ? '' : format.change(row.change)),
          },
        ]),
  ]
}

// What is no commune of the province stands last, as in the files.
function rowsByName({ by, rows }: UptakeView): Array<UptakeRow> {
  if (by === 'commune') return rows.toSorted((a, b) => compareCommunes(a.key, b.key))
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

// Under the first ten of many rows, "Cộng" would be read as the sum of those ten.
function totalWord(words: Words, { rows, additive }: UptakeView, { allRows }: AskedUptake, format: Format): string {
  if (!additive) return words.distinct
  return rows.length > shortEnough && !allRows ? words.allOf(format.number(rows.length)) : words.all
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
