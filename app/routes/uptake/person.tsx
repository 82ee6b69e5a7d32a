import { useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/access/index.ts'
import { isId, notFound } from '#app/domain/kernel/index.ts'
import { getPersonEntries } from '#app/domain/reporting/index.server.ts'
import { Link } from '#app/ui/link.tsx'
import { Pager } from '#app/ui/rows/pager.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { StaffLink } from '#app/ui/staff/staff-link.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { eraseWords } from '#app/ui/words/erase.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { loads } from '#app/web/guard.server.ts'
import { backPath } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { circumstanceKeys, type EntryRow, entryRowId, viewEntry } from './entry-view.ts'

export const loader = loads('figures.names', async ({ ctx, actor, context, params, url }) => {
  const personId = params.person ?? ''
  if (!isId(personId)) throw notFound('person')
  const after = url.searchParams.get('after')
  const entry = url.searchParams.get('entry')
  const { fullName, byMistake, rows, next } = await getPersonEntries(ctx, { personId, after })
  const shown = rows.map((row) => viewEntry(row, personId, context.language))
  const list = backPath(url.searchParams.get('back'), '/uptake/people')
  const isFromList = list !== '/uptake/people'
  const at = (more: Record<string, string>) =>
    `/uptake/people/${personId}?${new URLSearchParams({ ...(isFromList && { back: list }), ...more })}`
  return {
    ...{ staff: staffFacts(actor), fullName, byMistake, rows: shown, first: after === null ? null : at({}) },
    entry: entry && entryRowId(entry),
    ...{ next: next && at({ after: next }), list: isFromList ? list : null },
    record: fullName !== null && can(actor, 'people.search') ? `/admin/people/${personId}` : null,
  }
})

export const meta = titleMeta(uptakeWords, (words) => words.personTitle)

/** What the ledger holds of one person, each entry in words. */
export default function Person() {
  const { staff, fullName, byMistake, rows, entry, first, next, list, record } = useLoaderData<typeof loader>()
  const words = useWords(uptakeWords)
  const { mistakenTitle: erasedByMistake } = useWords(eraseWords)
  const format = useFigures()
  return (
    <StaffFrame staff={staff} current="/uptake">
      <p className="mb-3 screen-only">
        <Link to={list ?? '/uptake'}>{list ? words.toPeople : words.toFigures}</Link>
      </p>
      <StaffHead
        title={fullName ?? (byMistake ? erasedByMistake : words.erased)}
        note={`${words.personNote} ${words.recorded}`}
        actions={record && <StaffLink to={record}>{words.toRecord}</StaffLink>}
      />
      <section className="mt-4">
        <StaffTable
          caption={words.personTitle}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.id)}
          led={{ idOf: (row) => entryRowId(row.id), to: entry }}
          groupOf={(row) => row.course ?? words.noCourse}
          empty={<p>{words.nobodyBehind}</p>}
          columns={[
            { key: 'what', heading: words.what, words: true, wrap: true, cell: (row) => <What row={row} /> },
            ...circumstanceKeys.map((key) => ({
              ...{ key, heading: words.circumstances[key], words: key !== 'born', under: true },
              cell: (row: EntryRow) => row.circumstances[key] || null,
            })),
            { key: 'when', heading: words.when, under: true, cell: (row) => <When row={row} /> },
            { key: 'entry', heading: words.entry, cell: (row) => format.number(row.id) },
          ]}
        />
        {first && (
          <p className="mt-2 screen-only">
            <Link to={first}>{words.toFirst}</Link>
          </p>
        )}
        <Pager nextTo={next} />
      </section>
    </StaffFrame>
  )
}

type Words = ReturnType<typeof useWords<(typeof uptakeWords)['vi']>>

function What({ row }: { row: EntryRow }) {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const reasons: Partial<Record<string, string>> = words.reasons
  const notes = [
    aboutOf(words, format, row),
    row.reason && (reasons[row.reason] ?? row.reason),
    row.isOtherRecord && words.otherPerson,
    row.voidedBy !== null && words.voidedBy(format.number(row.voidedBy)),
    row.countedAs && countedAs(words, format.number, row.countedAs),
    !row.isSealed && words.unsealed,
  ].filter(Boolean)
  // A quiz of no lesson is the one at the end of the course.
  const isFinal = row.kind === 'quiz_passed' && row.lesson === null
  const kind = isFinal ? words.finalTest : words.entryKinds[row.kind]
  const text = row.lesson ? `${kind}: ${row.lesson}` : kind
  return (
    <>
      {row.voidedBy === null ? text : <s>{text}</s>}
      {notes.length > 0 && <span className="soft small">{`\u00a0· ${notes.join('\u00a0· ')}`}</span>}
    </>
  )
}

function countedAs(
  words: Words,
  write: (value: number) => string,
  counted: NonNullable<EntryRow['countedAs']>,
): string {
  const situation = circumstanceKeys.flatMap((key) => {
    const text = counted.circumstances[key]
    if (text === undefined) return []
    if (text === '') return [words.notKnown[key]]
    return [key === 'born' ? words.bornIn(text) : text]
  })
  return words.countedAs(situation.join(', '), write(counted.by))
}

function When({ row: { occurred, recorded } }: { row: EntryRow }) {
  const words = useWords(uptakeWords)
  if (occurred === recorded) return occurred
  return (
    <>
      {occurred}
      <span className="soft small">{`\u00a0· ${words.written(recorded)}`}</span>
    </>
  )
}

function aboutOf(words: Words, format: ReturnType<typeof useFigures>, { kind, subject }: EntryRow): string | null {
  if (subject === null) return null
  if (kind === 'entry_voided') return words.subjects.voids(format.number(Number(subject)))
  return kind === 'person_merged' || kind === 'person_unmerged'
    ? words.subjects.person(subject)
    : words.subjects.since(format.date(subject))
}

export { RouteError as ErrorBoundary }
