import { useLoaderData } from '@remix-run/react'
import { isRole, type Role, roles } from '#app/domain/access/index.ts'
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
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { adminWords } from '#app/ui/words/admin.ts'
import { commonWords } from '#app/ui/words/common.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { communeLabel } from '#app/web/commune-form.server.ts'
import { loads } from '#app/web/guard.server.ts'
import { withBack } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

/** The roles to choose among, the highest first; everybody is a learner. */
const heldRoles: ReadonlyArray<Role> = roles.filter((role) => role !== 'learner').toReversed()

export const loader = loads('people.search', async ({ ctx, actor, context, url }) => {
  const text = beginningOf(tidyText(url.searchParams.get('q') ?? ''), 100)
  const after = url.searchParams.get('after')
  const role = readRole(url.searchParams.get('role'))
  const page = await searchPeople(ctx, { text, role, after })
  const rows = page.rows.map((row) => ({
    ...row,
    phone: row.phone === null ? '' : showPhone(row.phone),
    place: communeLabel(row.commune, context.language),
    registered: formatDate(row.registeredAt, context.language),
  }))
  const at = (more: Record<string, string>) =>
    `/admin/people?${new URLSearchParams({ ...(text && { q: text }), ...(role && { role }), ...more })}`
  return {
    ...{
      staff: staffFacts(actor),
      text,
      role,
      sort: sortOfSearch(text),
      rows,
      most: page.most,
      here: at(after === null ? {} : { after }),
    },
    // Of the first page of a search it is known without counting how many fit, or that they are more.
    isWhole: (text !== '' || role !== null) && after === null,
    ...{ first: after === null ? null : at({}), next: page.next && at({ after: page.next }) },
  }
})

function readRole(text: string | null): Role | null {
  return text !== null && isRole(text) && heldRoles.includes(text) ? text : null
}

export const meta = titleMeta(adminWords, (words) => words.pageTitle)

/** Everybody who learns or works here, found without accents. */
export default function People() {
  const { staff, text, role, sort, rows, most, here, first, next, isWhole } = useLoaderData<typeof loader>()
  const words = useWords(adminWords)
  const common = useWords(commonWords)
  const format = useFigures()
  const found = isWhole && rows.length > 0 && words.found(format.number(rows.length), next !== null)
  const ofSearch = text === '' ? words.nobodyYet : words.nobody[sort](text)
  const emptyWords = role && sort !== 'shortNumber' ? words.nobodyInRole(text) : ofSearch
  const note = [words.searchNote, found && `${found}.`].filter(Boolean).join(' ')
  return (
    <StaffFrame staff={staff} current="/admin/people">
      <StaffHead title={words.people} note={note} />
      <FilterLine action="/admin/people" label={words.searchLabel} submit={common.search}>
        {role && <input type="hidden" name="role" value={role} />}
        <FilterInput name="q" label={words.search} value={text} placeholder={words.searchExample} />
      </FilterLine>
      <RoleLine text={text} chosen={role} />
      <section className="mt-4">
        {most !== null && <p className="soft small">{words.cut(format.number(most))}</p>}
        <StaffTable
          caption={words.people}
          captionHidden
          rows={rows}
          rowKey={(row) => row.personId}
          empty={<p>{emptyWords}</p>}
          columns={[
            {
              key: 'name',
              heading: words.name,
              words: true,
              wrap: true,
              cell: (row) => <Name row={row} here={here} />,
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

/** Who holds which role: each a list of its own, with what is searched for. */
function RoleLine({ text, chosen }: { text: string; chosen: Role | null }) {
  const words = useWords(adminWords)
  const to = (role: Role | null) => {
    const query = new URLSearchParams({ ...(text && { q: text }), ...(role && { role }) })
    return query.size > 0 ? `/admin/people?${query}` : '/admin/people'
  }
  return (
    <nav className="choose-line" aria-label={words.role}>
      <span className="soft">{`${words.role}:`}</span>
      {[null, ...heldRoles].map((role) => (
        <Link key={role ?? ''} to={to(role)} aria-current={role === chosen ? 'page' : undefined}>
          {role === null ? words.everybody : words.roleNames[role]}
        </Link>
      ))}
    </nav>
  )
}

type NamedRow = { personId: string; fullName: string; roles: Array<Role> }

function Name({ row, here }: { row: NamedRow; here: string }) {
  const words = useWords(adminWords)
  const held = row.roles.filter((role) => role !== 'learner').map((role) => words.roleNames[role])
  return (
    <>
      <Link to={withBack(`/admin/people/${row.personId}`, here)}>{row.fullName}</Link>
      {held.length > 0 && (
        <span className="soft small">
          {'\u00a0· '}
          <VisuallyHidden>{`${words.rolesHeld}: `}</VisuallyHidden>
          {held.join(', ')}
        </span>
      )}
    </>
  )
}

export { RouteError as ErrorBoundary }
