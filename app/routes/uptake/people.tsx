import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { vietnamDay } from '#app/domain/kernel/index.ts'
import { listPeopleBehind } from '#app/domain/reporting/index.server.ts'
import { nameOf } from '#app/domain/reporting/index.ts'
import { joinNames } from '#app/ui/format.ts'
import { Link } from '#app/ui/link.tsx'
import { Pager } from '#app/ui/rows/pager.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { type Column, StaffTable } from '#app/ui/staff/staff-table.tsx'
import { ViewAddress } from '#app/ui/staff/view-address.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { commonWords } from '#app/ui/words/common.ts'
import { rangeWords } from '#app/ui/words/range.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { loads } from '#app/web/guard.server.ts'
import { withBack } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { AskedWrong } from './asked-wrong.tsx'
import { entryRowId } from './entry-view.ts'
import { rangeSort, rangeText } from './period-words.ts'
import { type PeopleProblem, peopleAddress, readPeople, sameFigures, uptakeAddress } from './uptake-query.ts'

export const loader = loads('figures.names', async ({ ctx, actor, context, url }) => {
  const now = ctx.clock.now()
  const staff = staffFacts(actor)
  const { query, key, ofEnrolled, after, filters, view, problems } = readPeople(url.searchParams, vietnamDay(now))
  const wrong = (status: number, found: Array<PeopleProblem>) =>
    data({ staff, problems: found, figures: sameFigures(url.searchParams) }, { status })
  if (!query) return wrong(400, problems)
  const found = await listPeopleBehind(ctx, { query, key, ofEnrolled, after, language: context.language })
  if (!found.ok) return wrong(found.problem === 'group' ? 404 : 400, [found.problem])
  const { next, ...shown } = found.value
  const { kind, measure } = filters
  const of: Record<string, string> = ofEnrolled ? { of: 'enrolled' } : {}
  const at = (more: Record<string, string> = {}) => peopleAddress(view, { kind, measure, key }, { ...of, ...more })
  return data({
    ...{ staff, query, ofEnrolled, ...shown, seenAt: now.toISOString() },
    ...{ address: at(), here: at(after === null ? {} : { after }), next: next && at({ after: next }) },
    ...{ isFirst: after === null, figures: uptakeAddress('/uptake', view) },
  })
})

export const meta = titleMeta(uptakeWords, (words) => words.peopleTitle)

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type List = Exclude<Loaded, { problems: unknown }>

/** The people whom one figure counts, in the order in which they came to count; or why there is no such list. */
export default function People() {
  const loaded = useLoaderData<typeof loader>()
  return 'problems' in loaded ? <AskedWrong {...loaded} /> : <PeopleList list={loaded} />
}

function PeopleList({ list }: { list: List }) {
  const { staff, query, ofEnrolled, label, total, rows, before } = list
  const words = useWords(uptakeWords)
  const common = useWords(commonWords)
  const format = useFigures()
  const unit = ofEnrolled ? 'headcount' : query.measure
  const counted = `${format.number(total)} ${words.unit[unit](total)}`
  const { reachedHeading } = useWords(rangeWords)[rangeSort(query, nameOf(query))]
  const heading = ofEnrolled ? reachedHeading : words.peopleHeading
  const { onlyCourse, showsCourse } = coursesOf(list)
  const note = [
    rangeText(words, query, format.date),
    label && words.peopleOf(label),
    onlyCourse && words.inCourse(onlyCourse),
    words.recorded,
  ]
    .filter(Boolean)
    .join('\u00a0· ')
  const [first, last] = [before + 1, before + rows.length].map(format.number)
  return (
    <StaffFrame staff={staff} current="/uptake">
      <p className="mb-3 screen-only">
        <Link to={list.figures}>{words.toFigures}</Link>
      </p>
      <StaffHead title={heading(words.kinds[query.kind], counted)} note={note} />
      <div className="screen-only">
        <ViewAddress address={list.address} />
      </div>
      <section className="mt-4">
        {rows.length > 0 && (
          <p className="soft small">
            <span>{words.listed[unit](first ?? '', last ?? '', format.number(total))}</span>
            {rows.length < total && <span className="print-only">{words.printPages}</span>}
          </p>
        )}
        <StaffTable
          caption={words.peopleTitle}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.entryId)}
          empty={<p>{words.nobodyBehind}</p>}
          columns={useColumns(list.here, showsCourse)}
        />
        {!list.isFirst && (
          <p className="mt-2 screen-only">
            <Link to={list.address}>{words.toFirst}</Link>
          </p>
        )}
        <Pager nextTo={list.next} />
        <p className="soft small mt-2">
          <span className="print-only">{words.printed(common.office, format.dateTime(list.seenAt))} </span>
          {words.foot(format.number(list.position), format.number(list.ruleVersion))}
        </p>
      </section>
    </StaffFrame>
  )
}

/** A column that says the same in every line says it once, above. Of one course the group says so already. */
function coursesOf({ query, rows }: List): { onlyCourse: string | null | undefined; showsCourse: boolean } {
  const courses = new Set(rows.map((row) => row.course))
  return {
    onlyCourse: rows.length > 1 && courses.size === 1 && query.by !== 'course' ? rows[0]?.course : null,
    showsCourse: query.kind !== 'registered' && (courses.size > 1 || rows.length === 1),
  }
}

type ListRow = List['rows'][number]

/** `here`: the address of this page of the list, to which a person's page leads back. */
function useColumns(here: string, showsCourse: boolean): Array<Column<ListRow>> {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const course: Column<ListRow> = {
    ...{ key: 'course', heading: words.course, words: true, under: true },
    cell: (row) => row.course && joinNames(row.course),
  }
  return [
    {
      ...{ key: 'name', heading: words.name, words: true },
      cell: (row) => (
        // On a phone the other columns leave a long name no room on one line.
        <Link to={entryPath(row, here)} className="whitespace-normal">
          {row.fullName ?? words.erased}
        </Link>
      ),
    },
    { key: 'place', heading: words.place, words: true, under: true, cell: (row) => row.commune },
    ...(showsCourse ? [course] : []),
    { key: 'day', heading: words.day, under: true, cell: (row) => format.date(row.day) },
    { key: 'entry', heading: words.entry, cell: (row) => format.number(row.entryId) },
  ]
}

/** The person's page, at the entry that the list tells of. */
function entryPath({ personId, entryId }: ListRow, here: string): string {
  return `${withBack(`/uptake/people/${personId}`, here)}&entry=${entryId}#${entryRowId(entryId)}`
}

export { RouteError as ErrorBoundary }
