import { useLoaderData } from '@remix-run/react'
import { DomainError, vietnamDay } from '#app/domain/kernel/index.ts'
import { countTrainees, getFunnel, listPeopleBehind } from '#app/domain/reporting/index.server.ts'
import { formatDate } from '#app/ui/format.ts'
import { Link } from '#app/ui/link.tsx'
import { Pager } from '#app/ui/rows/pager.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import { ViewAddress } from '#app/ui/staff/view-address.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { loads } from '#app/web/guard.server.ts'
import { withBack } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { peopleAddress, readPeople, uptakeAddress } from './uptake-query.ts'

export const loader = loads('figures.names', async ({ ctx, actor, context, url }) => {
  const { query, key, ofEnrolled, after, filters, view } = readPeople(url.searchParams, vietnamDay(ctx.clock.now()))
  if (!query) throw new DomainError('invalid', 'figure')
  const counts = await countTrainees(ctx, query, context.language)
  const group = counts.groups.find((one) => one.key === key)
  const funnel = ofEnrolled ? await getFunnel(ctx, query) : null
  if (ofEnrolled && !(funnel && query.kind in funnel)) throw new DomainError('invalid', 'figure')
  const page = await listPeopleBehind(ctx, { query, key, ofEnrolled, after, language: context.language })
  const shown = {
    label: group?.label ?? null,
    total: funnel ? funnel[query.kind as keyof typeof funnel] : (group?.count ?? counts.total),
    position: counts.position,
    ruleVersion: counts.ruleVersion,
  }
  const { kind, measure } = filters
  const of: Record<string, string> = ofEnrolled ? { of: 'enrolled' } : {}
  const at = (more: Record<string, string> = {}) => peopleAddress(view, { kind, measure, key }, { ...of, ...more })
  return {
    ...{ staff: staffFacts(actor), query, ofEnrolled, ...shown, rows: page.rows },
    ...{ address: at(), here: at(after === null ? {} : { after }), next: page.next && at({ after: page.next }) },
    ...{ isFirst: after === null, figures: uptakeAddress('/uptake', view) },
  }
})

export const meta = titleMeta(uptakeWords, (words) => words.peopleTitle)

/** The people whom one figure counts, in the order in which they came to count. */
export default function People() {
  const { staff, query, ofEnrolled, address, here, next, isFirst, figures, label, total, position, ruleVersion, rows } =
    useLoaderData<typeof loader>()
  const words = useWords(uptakeWords)
  const format = useFigures()
  const unit = query.measure === 'headcount' || ofEnrolled ? words.persons : words.turns
  const heading = ofEnrolled ? words.reachedHeading : words.peopleHeading
  const courses = new Set(rows.map((row) => row.course))
  // A column that says the same in every line says it once, above. Of one course the group says so already.
  const onlyCourse = rows.length > 1 && courses.size === 1 && query.by !== 'course' ? rows[0]?.course : null
  const showsCourse = query.kind !== 'registered' && (courses.size > 1 || rows.length === 1)
  const note = [
    words.rangeNote(formatDate(query.from), formatDate(query.to)),
    label && words.peopleOf(label),
    onlyCourse && words.inCourse(onlyCourse),
    words.recorded,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <StaffFrame staff={staff} current="/uptake">
      <p className="mb-3">
        <Link to={figures}>{words.toFigures}</Link>
      </p>
      <StaffHead title={heading(words.kinds[query.kind], `${format.number(total)} ${unit}`)} note={note} />
      <ViewAddress address={address} />
      <section className="mt-4">
        <StaffTable
          caption={words.peopleTitle}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.entryId)}
          empty={<p>{words.nobodyBehind}</p>}
          columns={[
            {
              ...{ key: 'name', heading: words.name, words: true },
              cell: (row) => (
                <Link to={withBack(`/uptake/people/${row.personId}`, here)}>{row.fullName ?? words.erased}</Link>
              ),
            },
            { key: 'place', heading: words.place, words: true, under: true, cell: (row) => row.commune },
            ...(showsCourse
              ? [
                  {
                    key: 'course',
                    heading: words.course,
                    words: true,
                    under: true,
                    cell: (row: (typeof rows)[number]) => row.course,
                  },
                ]
              : []),
            { key: 'day', heading: words.day, cell: (row) => formatDate(row.day) },
            { key: 'entry', heading: words.entry, cell: (row) => format.number(row.entryId) },
          ]}
        />
        {!isFirst && (
          <p className="mt-2">
            <Link to={address}>{words.toFirst}</Link>
          </p>
        )}
        <Pager nextTo={next} />
        <p className="soft small mt-2">{words.foot(format.number(position), format.number(ruleVersion))}</p>
      </section>
    </StaffFrame>
  )
}

export { RouteError as ErrorBoundary }
