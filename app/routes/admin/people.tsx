import { useLoaderData } from '@remix-run/react'
import { searchPeople, sortOfSearch } from '#app/domain/identity/index.server.ts'
import { beginningOf, showPhone, tidyText } from '#app/domain/kernel/index.ts'
import { formatDate } from '#app/ui/format.ts'
import { Link } from '#app/ui/link.tsx'
import { Pager } from '#app/ui/rows/pager.tsx'
import { FilterInput } from '#app/ui/staff/filter-input.tsx'
import { FilterLine } from '#app/ui/staff/filter-line.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { commonWords } from '#app/ui/words/common.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { communeLabel } from '#app/web/commune-form.server.ts'
import { loads } from '#app/web/guard.server.ts'
import { withBack } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const loader = loads('people.search', async ({ ctx, actor, context, url }) => {
  const text = beginningOf(tidyText(url.searchParams.get('q') ?? ''), 100)
  const after = url.searchParams.get('after')
  const page = await searchPeople(ctx, { text, after })
  const rows = page.rows.map((row) => ({
    ...row,
    phone: row.phone === null ? '' : showPhone(row.phone),
    place: communeLabel(row.commune, context.language),
    registered: formatDate(row.registeredAt, context.language),
  }))
  const at = (more: Record<string, string>) =>
    `/admin/people?${new URLSearchParams({ ...(text && { q: text }), ...more })}`
  return {
    ...{ staff: staffFacts(actor), text, sort: sortOfSearch(text), rows, here: at(after === null ? {} : { after }) },
    // Of the first page of a search it is known without counting how many fit, or that they are more.
    isWhole: text !== '' && after === null,
    ...{ first: after === null ? null : at({}), next: page.next && at({ after: page.next }) },
  }
})

export const meta = titleMeta(adminWords, (words) => words.pageTitle)

/** Everybody who learns or works here, found without accents. */
export default function People() {
  const { staff, text, sort, rows, here, first, next, isWhole } = useLoaderData<typeof loader>()
  const words = useWords(adminWords)
  const common = useWords(commonWords)
  const format = useFigures()
  const found = isWhole && rows.length > 0 && words.found(format.number(rows.length), next !== null)
  const note = [words.searchNote, found && `${found}.`].filter(Boolean).join(' ')
  return (
    <StaffFrame staff={staff} current="/admin/people">
      <StaffHead title={words.people} note={note} />
      <FilterLine action="/admin/people" label={words.searchLabel} submit={common.search}>
        <FilterInput name="q" label={words.search} value={text} placeholder={words.searchExample} />
      </FilterLine>
      <section className="mt-4">
        <StaffTable
          caption={words.people}
          captionHidden
          rows={rows}
          rowKey={(row) => row.personId}
          empty={<p>{text === '' ? words.nobodyYet : words.nobody[sort](text)}</p>}
          columns={[
            {
              key: 'name',
              heading: words.name,
              words: true,
              wrap: true,
              cell: (row) => <Link to={withBack(`/admin/people/${row.personId}`, here)}>{row.fullName}</Link>,
            },
            { key: 'phone', heading: words.phone, words: true, under: true, cell: (row) => row.phone || null },
            { key: 'birthYear', heading: words.birthYear, under: true, cell: (row) => row.birthYear },
            { key: 'place', heading: words.place, words: true, under: true, cell: (row) => row.place || null },
            {
              key: 'organisation',
              heading: words.organisation,
              words: true,
              wrap: true,
              under: true,
              cell: (row) => row.organisationName,
            },
            { key: 'registered', heading: words.registered, cell: (row) => row.registered },
          ]}
        />
        {first && (
          <p className="mt-2">
            <Link to={first}>{words.toFirst}</Link>
          </p>
        )}
        <Pager nextTo={next} />
      </section>
    </StaffFrame>
  )
}

export { RouteError as ErrorBoundary }
