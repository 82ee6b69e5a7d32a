import { lastAct, recordAct } from '../access/index.server.ts'
import type { Actor } from '../access/index.ts'
import { listCourseTitles, listLessonTitles } from '../catalogue/index.server.ts'
import { type Clock, type Db, decodeCursor, notFound, type Page, pageOf } from '../kernel/index.ts'
import { listEntriesOf } from '../ledger/index.server.ts'
import { type PersonEntry, registeredByMistake } from '../ledger/index.ts'
import { listNames } from '../people/index.server.ts'
import { communesSeen } from './count-trainees.server.ts'

/** An entry with the titles of its course and lesson; see `PersonEntry`. */
export type EntryBehind = PersonEntry & { course: string | null; lesson: string | null }

/** `fullName` is null when it has been erased; `byMistake`: because there never was such a learner, so that nothing counts. */
export type PersonEntries = Page<EntryBehind> & { fullName: string | null; byMistake: boolean }

/**
 * What the ledger holds of a person, newest first, with what was corrected and voided. Whoever sees some communes alone
 * sees only people who were entered there. That it was looked at is recorded. Errors: `forbidden`, `not_found`.
 */
export async function getPersonEntries(
  ctx: { db: Db; clock: Clock; actor: Actor },
  { personId, after, limit = 50 }: { personId: string; after: string | null; limit?: number },
): Promise<PersonEntries> {
  const communes = communesSeen(ctx.actor, 'figures.names')
  const [before] = decodeCursor(after, 1) ?? []
  const found = await listEntriesOf(ctx, {
    personId,
    before: typeof before === 'number' ? before : null,
    limit: limit + 1,
  })
  if (found.length === 0) throw notFound('person')
  if (communes && !(await wasIn(ctx, personId, communes))) throw notFound('person')
  const page = pageOf(found, limit, (row) => [row.id])
  const titles = new Map((await listCourseTitles(ctx)).map((course) => [course.key, course.title]))
  const fullName = (await listNames(ctx, [personId])).get(personId) ?? null
  const byMistake = fullName === null && (await wasMistaken(ctx, personId))
  await recordAct(ctx, { action: 'figures.person_viewed', subjectKind: 'person', subjectId: personId })
  const lessons = await lessonTitlesOf(ctx, page.rows)
  const rows = page.rows.map((row) => ({
    ...row,
    course: row.courseKey && (titles.get(row.courseKey) ?? row.courseKey),
    lesson: row.lessonKey && (lessons.get(`${row.courseKey} ${row.lessonKey}`) ?? row.lessonKey),
  }))
  return { rows, next: page.next, fullName, byMistake }
}

async function wasMistaken(ctx: { db: Db }, personId: string): Promise<boolean> {
  const erasure = await lastAct(ctx, { action: 'person.erased', subjectKind: 'person', subjectId: personId })
  return erasure?.details.reason === registeredByMistake
}

async function lessonTitlesOf(ctx: { db: Db }, entries: ReadonlyArray<PersonEntry>): Promise<Map<string, string>> {
  const courses = entries.flatMap(({ courseKey, lessonKey }) => (courseKey && lessonKey ? [courseKey] : []))
  const found = await listLessonTitles(ctx, [...new Set(courses)])
  return new Map(found.map(({ courseKey, lessonKey, title }) => [`${courseKey} ${lessonKey}`, title]))
}

const mostOfAPerson = 500

async function wasIn(ctx: { db: Db }, personId: string, communes: ReadonlyArray<string>): Promise<boolean> {
  const entries = await listEntriesOf(ctx, { personId, before: null, limit: mostOfAPerson })
  return entries.some(({ commune }) => commune !== null && communes.includes(commune))
}
