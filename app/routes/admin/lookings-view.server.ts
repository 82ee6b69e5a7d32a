import { isRole, type PersonActor, type RecordedAct, type Role } from '#app/domain/access/index.ts'
import { groupLabel, type ListedFigure, readFigure } from '#app/domain/reporting/index.ts'
import { formatDate, formatDateTime } from '#app/ui/format.ts'
import type { Language } from '#app/web/context.ts'
import type { LookingRun } from './looking-runs.ts'

/** `at`: the last of so many times, one after the other. */
export type LookingView = {
  id: string
  at: string
  times: number
  by: 'byYou' | 'byCommand' | { name: string | null }
  what: WhatLooked
}

/**
 * What was looked at: the people of a figure, or those whom a search found, how many of them; or one person. `name` is null
 * when it has been erased.
 */
export type WhatLooked =
  | { sort: 'listed'; figure: FigureView | null; shown: number | null }
  | { sort: 'searched'; by: 'name' | 'number' | null; role: Role | null; shown: number | null }
  | { sort: 'entries' | 'record'; personId: string; name: string | null }

export type FigureView = Pick<ListedFigure, 'kind' | 'measure' | 'ofEnrolled'> & {
  from: string
  to: string
  group: string | null
  /** the same list as it is now */
  address: string
}

type Known = { actor: PersonActor; names: ReadonlyMap<string, string>; courses: ReadonlyMap<string, string> }

/** Acts of looking in words; `names` of those who are still known, `courses` by key. */
export function viewLooking(run: LookingRun, known: Known, language: Language): LookingView {
  const { act, times } = run
  return {
    ...{ id: act.id, at: formatDateTime(act.at, language), times, by: byWhom(act, known) },
    what: whatLooked(run, known, language),
  }
}

/** The persons whom an act names. */
export function personsOf(act: RecordedAct): Array<string> {
  return [
    ...(act.actorKind === 'person' ? [act.actorId] : []),
    ...(act.subjectKind === 'person' ? [act.subjectId] : []),
  ]
}

function byWhom({ actorKind, actorId }: RecordedAct, { actor, names }: Known): LookingView['by'] {
  if (actorKind !== 'person') return 'byCommand'
  return actorId === actor.personId ? 'byYou' : { name: names.get(actorId) ?? null }
}

function whatLooked({ act, shown }: LookingRun, known: Known, language: Language): WhatLooked {
  if (act.subjectKind === 'person') {
    const sort = act.action === 'person.viewed' ? 'record' : 'entries'
    return { sort, personId: act.subjectId, name: known.names.get(act.subjectId) ?? null }
  }
  const { role } = act.details
  if (act.subjectKind === 'people') {
    const by = act.subjectId === 'name' || act.subjectId === 'number' ? act.subjectId : null
    return { sort: 'searched', by, role: typeof role === 'string' && isRole(role) ? role : null, shown }
  }
  const figure = readFigure(act.subjectId)
  return { sort: 'listed', figure: figure && viewFigure(figure, known, language), shown }
}

function viewFigure(figure: ListedFigure, { courses }: Known, language: Language): FigureView {
  const { kind, measure, ofEnrolled, from, to, by, key } = figure
  const group = by === null || key === null ? null : (courses.get(key) ?? groupLabel(by, key, language))
  const query = new URLSearchParams({
    ...{ from, to, kind, measure },
    ...(by !== null && { by }),
    ...(key !== null && { key }),
    ...(ofEnrolled && { of: 'enrolled' }),
  })
  return {
    ...{ kind, measure, ofEnrolled, group, address: `/uptake/people?${query}` },
    ...{ from: formatDate(from, language), to: formatDate(to, language) },
  }
}
