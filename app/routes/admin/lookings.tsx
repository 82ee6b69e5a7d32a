import { useLoaderData } from '@remix-run/react'
import { listLookings } from '#app/domain/access/index.server.ts'
import { listCourseTitles } from '#app/domain/catalogue/index.server.ts'
import { listNames } from '#app/domain/people/index.server.ts'
import { Link } from '#app/ui/link.tsx'
import { Pager } from '#app/ui/rows/pager.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { lookingsWords } from '#app/ui/words/lookings.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { gatherLookings } from './looking-runs.ts'
import { type FigureView, personsOf, viewLooking, type WhatLooked } from './lookings-view.server.ts'

const place = '/admin/lookings'

export const loader = loads('people.search', async ({ ctx, actor, context, url }) => {
  const after = url.searchParams.get('after')
  const { rows, next } = await listLookings(ctx, { after })
  const names = await listNames(ctx, [...new Set(rows.flatMap(personsOf))])
  const courses = new Map((await listCourseTitles(ctx)).map((course) => [course.key, course.shortTitle]))
  return {
    ...{ staff: staffFacts(actor), isFirst: after === null },
    rows: gatherLookings(rows).map((run) => viewLooking(run, { actor, names, courses }, context.language)),
    next: next && `${place}?${new URLSearchParams({ after: next })}`,
  }
})

export const meta = titleMeta(lookingsWords, (words) => words.pageTitle)

/** Who looked at people's data, the newest first. */
export default function Lookings() {
  const { staff, rows, isFirst, next } = useLoaderData<typeof loader>()
  const words = useWords(lookingsWords)
  const admin = useWords(adminWords)
  return (
    <StaffFrame staff={staff} current={place}>
      <StaffHead title={words.title} note={words.note} />
      <section className="mt-4">
        <StaffTable
          caption={words.title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          empty={<p>{words.nobody}</p>}
          columns={[
            { key: 'what', heading: words.what, words: true, wrap: true, cell: (row) => <What {...row} /> },
            {
              ...{ key: 'who', heading: words.who, words: true, wrap: true, under: true },
              cell: ({ by }) => (typeof by === 'string' ? admin[by] : (by.name ?? admin.byErased)),
            },
            { key: 'when', heading: words.when, under: true, cell: (row) => row.at },
          ]}
        />
        {!isFirst && (
          <p className="mt-2 screen-only">
            <Link to={place}>{words.toFirst}</Link>
          </p>
        )}
        <Pager nextTo={next} />
      </section>
    </StaffFrame>
  )
}

function What({ what, times }: { what: WhatLooked; times: number }) {
  const words = useWords(lookingsWords)
  const admin = useWords(adminWords)
  const format = useFigures()
  const notes = [
    times > 1 && admin.times(format.number(times)),
    'shown' in what && what.shown !== null && words.shown(format.number(what.shown)),
  ].filter(Boolean)
  return (
    <>
      <Looked what={what} />
      {notes.length > 0 && <span className="soft small">{`\u00a0· ${notes.join(', ')}`}</span>}
    </>
  )
}

function Looked({ what }: { what: WhatLooked }) {
  const words = useWords(lookingsWords)
  const { byErased } = useWords(adminWords)
  if (what.sort === 'searched') return <Searched {...what} />
  if (what.sort === 'listed') return <Listed figure={what.figure} />
  return <Link to={`/admin/people/${what.personId}`}>{words[what.sort](what.name ?? byErased)}</Link>
}

function Searched({ by, role }: Extract<WhatLooked, { sort: 'searched' }>) {
  const words = useWords(lookingsWords)
  const { roleNames } = useWords(adminWords)
  const narrowed = [by && words.searchedBy[by], role && words.inRole(roleNames[role])].filter(Boolean)
  return [words.searched, ...narrowed].join(', ')
}

function Listed({ figure }: { figure: FigureView | null }) {
  const words = useWords(lookingsWords)
  return figure ? <FigureLink figure={figure} /> : words.listed(words.unknownFigure)
}

function FigureLink({ figure: { kind, measure, ofEnrolled, from, to, group, address } }: { figure: FigureView }) {
  const words = useWords(lookingsWords)
  const uptake = useWords(uptakeWords)
  const step = ofEnrolled ? words.ofEnrolled(uptake.kinds[kind]) : uptake.kinds[kind]
  const figure = [step, words.days(from, to), group, measure === 'participations' && uptake.measures[measure]]
  return <Link to={address}>{words.listed(figure.filter(Boolean).join(', '))}</Link>
}

export { RouteError as ErrorBoundary }
