import { type Breakdown, breakdowns, type CountedKind, measures } from '#app/domain/ledger/index.ts'
import { daysOf, type NamedPeriod, periodBefore, periodKey, reportedKinds } from '#app/domain/reporting/index.ts'
import { Link } from '#app/ui/link.tsx'
import { NoticeBox } from '#app/ui/notice-box.tsx'
import { FigureStrip } from '#app/ui/staff/figure-strip.tsx'
import { FilterInput } from '#app/ui/staff/filter-input.tsx'
import { FilterLine } from '#app/ui/staff/filter-line.tsx'
import { FilterSelect } from '#app/ui/staff/filter-select.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { StaffLink } from '#app/ui/staff/staff-link.tsx'
import { ViewAddress } from '#app/ui/staff/view-address.tsx'
import type { StaffFacts } from '#app/ui/staff-places.ts'
import { useFigures } from '#app/ui/use-figures.ts'
import { commonWords } from '#app/ui/words/common.ts'
import { rangeWords } from '#app/ui/words/range.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { uptakeProblemWords } from '#app/ui/words/uptake-problems.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { periodText, rangeSort, rangeText } from './period-words.ts'
import { Pictures } from './pictures.tsx'
import { type AskedUptake, ownDays, peopleAddress, uptakeAddress, viewAddress } from './uptake-query.ts'
import type { MapView } from './view-map.ts'
import type { UptakeView } from './view-uptake.ts'

type Props = {
  staff: StaffFacts
  asked: AskedUptake
  /** of exactly this view */
  address: string
  periods: Array<NamedPeriod>
  /** null when what was asked cannot be counted */
  view: UptakeView | null
  /** null when not even its days can be counted */
  summary: UptakeView['summary'] | null
  map: MapView | null
  seesNames: boolean
  /** the range is not over: its figures still grow */
  running: boolean
  /** the range's first day is not still to come */
  begun: boolean
  /** when these figures were read, ISO */
  at: string
}

/** Title, filters, the address to copy, the strip of five kinds, the table by group, and what it all stands on. */
export function FiguresScreen(props: Props) {
  const { staff, asked, address, periods, view, summary, map, seesNames, running, begun, at } = props
  const words = useWords(uptakeWords)
  const common = useWords(commonWords)
  const { problems, mendHere } = useWords(uptakeProblemWords)
  const format = useFigures()
  const { filters, named } = asked
  const isRange = !asked.problems.some((problem) => ['period', 'day', 'order', 'too_long'].includes(problem))
  const days = isRange ? rangeText(words, filters, format.date) : null
  const said = useWords(rangeWords)[rangeSort(filters, named)]
  const before = summary && comparison(words, format.date, asked, running)
  const note = [
    named && days,
    running && said.stillRunning,
    before,
    view && view.places.length > 0 && words.onlyThere(view.places.join(', ')),
  ]
    .filter(Boolean)
    .join('\u00a0· ')
  const file = (format: string) => uptakeAddress('/uptake/download', filters, { format })
  const actions = view && (
    <>
      <StaffLink to={file('xlsx')} icon="download" file>
        XLSX
      </StaffLink>
      <StaffLink to={file('csv')} icon="download" file>
        CSV
      </StaffLink>
    </>
  )
  return (
    <StaffFrame staff={staff} current="/uptake">
      <StaffHead
        title={days === null ? words.title : words.heading(named ? periodText(words.periodNames, named) : days)}
        note={summary && note}
        actions={actions}
      />
      <Filters asked={asked} periods={periods} address={address} />
      {asked.problems.length > 0 && (
        <div className="my-4">
          <NoticeBox kind="warn">
            {asked.problems.map((problem) => (
              <p key={problem}>{`${problems[problem]} ${mendHere[problem]}`}</p>
            ))}
            <p>{words.thenView}</p>
            {summary && <Instead asked={asked} />}
          </NoticeBox>
        </div>
      )}
      {summary && <Strip summary={summary} asked={asked} seesNames={seesNames} />}
      {view && (
        <>
          {view.summary.every(({ headcount }) => headcount === 0) ? (
            <NobodyYet asked={asked} running={running} begun={begun} />
          ) : (
            <Pictures view={view} map={map} asked={asked} seesNames={seesNames} running={running} />
          )}
          <p className="soft small mt-2">
            <span className="print-only">{words.printed(common.office, format.dateTime(at))} </span>
            {words.foot(format.number(view.position), format.number(view.ruleVersion))}
          </p>
        </>
      )}
    </StaffFrame>
  )
}

type Words = ReturnType<typeof useWords<(typeof uptakeWords)['vi']>>

function comparison(
  words: Words,
  write: (day: string) => string,
  { filters, named, previous }: AskedUptake,
  running: boolean,
): string | null {
  if (!previous) return null
  if (named && !running) return words.against(periodText(words.periodNames, periodBefore(named)))
  const days = rangeText(words, previous, write)
  return { period: words.againstSameDays, days: words.againstDaysBefore, day: words.againstDay }[
    rangeSort(filters, named)
  ](days)
}

function Filters({ asked, periods, address }: Pick<Props, 'asked' | 'periods' | 'address'>) {
  const words = useWords(uptakeWords)
  const { filters, named, typesDays } = asked
  const shown = named && !typesDays ? periodKey(named) : ownDays
  const isListed = named && periods.some((one) => periodKey(one) === periodKey(named))
  const known = named && !isListed ? [named, ...periods] : periods
  const options = known.map((one) => ({ value: periodKey(one), label: periodText(words.periodOptions, one) }))
  const choices = <Key extends string>(keys: ReadonlyArray<Key>, labels: Readonly<Record<Key, string>>) =>
    keys.map((value) => ({ value, label: labels[value] }))
  return (
    <FilterLine action="/uptake" label={words.filters} submit={words.view} after={<ViewAddress address={address} />}>
      <input type="hidden" name="was" value={`${filters.from} ${filters.to}`} key={`${filters.from} ${filters.to}`} />
      <FilterSelect
        name="period"
        label={words.period}
        value={shown}
        options={[...options, { value: ownDays, label: words.ownDays }]}
      />
      <FilterSelect
        name="kind"
        label={words.kind}
        value={filters.kind}
        options={choices(reportedKinds, words.kinds)}
        choose={words.choose.kind}
      />
      <FilterSelect
        name="measure"
        label={words.measure}
        value={filters.measure}
        options={choices(measures, words.measures)}
        choose={words.choose.measure}
      />
      <FilterSelect
        name="by"
        label={words.by}
        value={filters.by}
        options={choices(breakdowns, words.breakdowns)}
        choose={words.choose.by}
      />
      {typesDays ? (
        <span className="flex flex-wrap gap-2">
          <FilterInput name="from" type="date" label={words.from} value={filters.from} />
          <FilterInput name="to" type="date" label={words.to} value={filters.to} />
        </span>
      ) : (
        <>
          <input type="hidden" name="from" value={filters.from} key={`from ${filters.from}`} />
          <input type="hidden" name="to" value={filters.to} key={`to ${filters.to}`} />
        </>
      )}
    </FilterLine>
  )
}

/** Where registering was to be divided by course or marketplace: the two questions next to it that have an answer. */
function Instead({ asked }: { asked: AskedUptake }) {
  const words = useWords(uptakeWords)
  const changes = [{ kind: 'enrolled' }, { by: 'commune' }]
  return (
    <p className="flex flex-wrap gap-x-5">
      {changes.map((change) => {
        const filters = { ...asked.filters, ...change }
        const ranked = words.rankedBy(
          words.kinds[filters.kind as CountedKind], // both are known, or nothing would be counted
          words.breakdowns[filters.by as Breakdown],
        )
        return (
          <Link key={ranked} to={viewAddress({ ...asked, filters })}>
            {words.seeInstead(ranked)}
          </Link>
        )
      })}
    </p>
  )
}

type StripProps = { summary: UptakeView['summary']; asked: AskedUptake; seesNames: boolean }

function Strip({ summary, asked, seesNames }: StripProps) {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const peopleOf = (kind: CountedKind, measure: string, count: number) =>
    seesNames && count > 0 ? peopleAddress(asked.filters, { kind, measure }) : undefined
  return (
    <FigureStrip
      figures={summary.map(({ kind, headcount, participations, headcountBefore }) => ({
        label: words.kinds[kind],
        number: format.number(headcount),
        unit: words.unit.headcount(headcount),
        to: peopleOf(kind, 'headcount', headcount),
        change: headcountBefore === null ? undefined : format.change(headcount - headcountBefore),
        second:
          kind === 'registered'
            ? { text: words.onceEach }
            : {
                number: format.number(participations),
                text: words.unit.participations(participations),
                to: peopleOf(kind, 'participations', participations),
              },
        current: kind === asked.filters.kind,
      }))}
    />
  )
}

function NobodyYet({ asked, running, begun }: Pick<Props, 'asked' | 'running' | 'begun'>) {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const { kind, measure, by } = asked.filters
  const before = asked.named && daysOf(periodBefore(asked.named))
  const said = useWords(rangeWords)[rangeSort(asked.filters, asked.named)]
  const [title, text] = !begun
    ? [said.emptyComing, said.emptyComingText(format.date(asked.filters.from))]
    : running
      ? [said.emptyTitle, said.emptyText]
      : [said.emptyPastTitle, said.emptyPastText]
  return (
    <section className="mt-4">
      <div className="state-pic">
        <img src="/art/thung-trong.svg" alt="" width={216} height={180} />
      </div>
      <h2>{title}</h2>
      <p>{text}</p>
      {!running && (
        <p className="mt-2">
          <Link to={`/uptake?${new URLSearchParams({ kind, measure, by })}`}>{words.seeCurrent}</Link>
        </p>
      )}
      {running && before && (
        <p className="mt-2">
          <Link to={uptakeAddress('/uptake', { ...asked.filters, ...before })}>{words.seeBefore}</Link>
        </p>
      )}
    </section>
  )
}
