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
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { type EntryRow, viewEntry } from './entry-view.ts'

export const loader = loads('figures.names', async ({ ctx, actor, context, params, url }) => {
  const personId = params.person ?? ''
  if (!isId(personId)) throw notFound('person')
  const after = url.searchParams.get('after')
  const { fullName, rows, next } = await getPersonEntries(ctx, { personId, after })
  const shown = rows.map((row) => viewEntry(row, personId, context.language))
  return { staff: staffFacts(actor), personId, fullName, rows: shown, next, isFirst: after === null }
})

export const meta: MetaFunction = () => [{ title: uptakeWords.vi.personTitle }]

/** What the ledger holds of one person, each entry in words. */
export default function Person() {
  const { staff, personId, fullName, rows, next, isFirst } = useLoaderData<typeof loader>()
  const words = useWords(uptakeWords)
  const here = `/uptake/people/${personId}`
  return (
    <StaffFrame staff={staff} current="/uptake">
      <p>
        <Link to="/uptake" prefetch="none">
          {words.toFigures}
        </Link>
      </p>
      <StaffHead title={fullName ?? words.erased} note={`${words.personNote} ${words.recorded}`} />
      <section className="mt-4">
        <StaffTable
          caption={words.personTitle}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.id)}
          empty={<p>{words.nobodyBehind}</p>}
          columns={[
            { key: 'what', heading: words.what, words: true, wrap: true, cell: (row) => <What row={row} /> },
            { key: 'as', heading: words.asOf, words: true, wrap: true, cell: (row) => <AsOf row={row} /> },
            { key: 'when', heading: words.when, cell: (row) => row.occurred },
            { key: 'written', heading: words.written, cell: (row) => row.recorded },
            { key: 'entry', heading: words.entry, cell: (row) => formatNumber(row.id) },
          ]}
        />
        {!isFirst && (
          <p className="mt-2">
            <Link to={here} prefetch="none">
              {words.toFirst}
            </Link>
          </p>
        )}
        <Pager nextTo={next && `${here}?${new URLSearchParams({ after: next })}`} />
      </section>
    </StaffFrame>
  )
}

function What({ row }: { row: EntryRow }) {
  const words = useWords(uptakeWords)
  const reasons: Partial<Record<string, string>> = words.reasons
  const notes = [
    row.lesson && words.lesson(row.lesson),
    aboutOf(words, row),
    row.reason && (reasons[row.reason] ?? row.reason),
    row.isOtherRecord && words.otherPerson,
    row.voidedBy !== null && words.voidedBy(formatNumber(row.voidedBy)),
    !row.isSealed && words.unsealed,
  ].filter(Boolean)
  const kind = words.entryKinds[row.kind]
  const text = row.course ? `${kind}: ${row.course}` : kind
  return (
    <>
      {row.voidedBy === null ? text : <s>{text}</s>}
      {notes.length > 0 && <span className="soft small"> · {notes.join(' · ')}</span>}
    </>
  )
}

function AsOf({ row }: { row: EntryRow }) {
  const words = useWords(uptakeWords)
  return (
    <>
      {[...row.circumstances, ...(row.birthYear === null ? [] : [words.bornIn(String(row.birthYear))])].join(', ') ||
        '—'}
    </>
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
