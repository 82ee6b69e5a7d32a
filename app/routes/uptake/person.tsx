import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { isId, notFound } from '#app/domain/kernel/index.ts'
import { getPersonEntries } from '#app/domain/reporting/index.server.ts'
import { formatDate, formatNumber } from '#app/ui/format.ts'
import { Pager } from '#app/ui/rows/pager.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { loads } from '#app/web/guard.server.ts'
import { backPath } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { type EntryRow, viewEntry } from './entry-view.ts'

export const loader = loads('figures.names', async ({ ctx, actor, context, params, url }) => {
  const personId = params.person ?? ''
  if (!isId(personId)) throw notFound('person')
  const after = url.searchParams.get('after')
  const { fullName, rows, next } = await getPersonEntries(ctx, { personId, after })
  const shown = rows.map((row) => viewEntry(row, personId, context.language))
  const list = backPath(url.searchParams.get('back'), '/uptake/people')
  const isFromList = list !== '/uptake/people'
  const at = (more: Record<string, string>) =>
    `/uptake/people/${personId}?${new URLSearchParams({ ...(isFromList && { back: list }), ...more })}`
  return {
    ...{ staff: staffFacts(actor), fullName, rows: shown, first: after === null ? null : at({}) },
    ...{ next: next && at({ after: next }), list: isFromList ? list : null },
  }
})

export const meta: MetaFunction = () => [{ title: uptakeWords.vi.personTitle }]

/** What the ledger holds of one person, each entry in words. */
export default function Person() {
  const { staff, fullName, rows, first, next, list } = useLoaderData<typeof loader>()
  const words = useWords(uptakeWords)
  return (
    <StaffFrame staff={staff} current="/uptake">
      <p>
        <Link to={list ?? '/uptake'} prefetch="none">
          {list ? words.toPeople : words.toFigures}
        </Link>
      </p>
      <StaffHead title={fullName ?? words.erased} note={`${words.personNote} ${words.recorded}`} />
      <section className="mt-4">
        <StaffTable
          caption={words.personTitle}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.id)}
          groupOf={(row) => row.course ?? words.noCourse}
          empty={<p>{words.nobodyBehind}</p>}
          columns={[
            { key: 'what', heading: words.what, words: true, wrap: true, cell: (row) => <What row={row} /> },
            { key: 'as', heading: words.asOf, words: true, wrap: true, cell: (row) => <AsOf row={row} /> },
            { key: 'when', heading: words.when, cell: (row) => row.occurred },
            { key: 'written', heading: words.written, cell: (row) => row.recorded },
            { key: 'entry', heading: words.entry, cell: (row) => formatNumber(row.id) },
          ]}
        />
        {first && (
          <p className="mt-2">
            <Link to={first} prefetch="none">
              {words.toFirst}
            </Link>
          </p>
        )}
        <Pager nextTo={next} />
      </section>
    </StaffFrame>
  )
}

function What({ row }: { row: EntryRow }) {
  const words = useWords(uptakeWords)
  const reasons: Partial<Record<string, string>> = words.reasons
  const notes = [
    aboutOf(words, row),
    row.reason && (reasons[row.reason] ?? row.reason),
    row.isOtherRecord && words.otherPerson,
    row.voidedBy !== null && words.voidedBy(formatNumber(row.voidedBy)),
    !row.isSealed && words.unsealed,
  ].filter(Boolean)
  // A quiz of no lesson is the one at the end of the course.
  const isFinal = row.kind === 'quiz_passed' && row.lesson === null
  const kind = isFinal ? words.finalTest : words.entryKinds[row.kind]
  const text = row.lesson ? `${kind}: ${row.lesson}` : kind
  return (
    <>
      {row.voidedBy === null ? text : <s>{text}</s>}
      {notes.length > 0 && <span className="soft small"> · {notes.join(' · ')}</span>}
    </>
  )
}

function AsOf({ row }: { row: EntryRow }) {
  const words = useWords(uptakeWords)
  if (row.circumstances.length === 0) return '—'
  return (
    <dl className="as-of">
      {row.circumstances.map(({ key, value }) => (
        <div key={key}>
          <dt>{words.circumstances[key]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function aboutOf(
  words: ReturnType<typeof useWords<(typeof uptakeWords)['vi']>>,
  { kind, subject }: EntryRow,
): string | null {
  if (subject === null) return null
  if (kind === 'entry_voided') return words.subjects.voids(formatNumber(Number(subject)))
  return kind === 'person_merged' || kind === 'person_unmerged'
    ? words.subjects.person(subject)
    : words.subjects.since(formatDate(subject))
}

export { RouteError as ErrorBoundary }
