import fc from 'fast-check'
import { addDays, type Circumstances, newId, vietnamDay } from '#app/domain/kernel/index.ts'
import { mergePersons, sealNow, unmergePersons, voidEntries } from '#app/domain/ledger/index.server.ts'
import type { EntryKind } from '#app/domain/ledger/index.ts'
import type { Ledger } from './fixture.ts'

const persons = 7

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  commune: fc.constantFrom('18073', '18085', 'outside', null),
  organisationId: fc.constant(null),
  organisationKind: fc.constantFrom('household', 'cooperative', null),
  gender: fc.constantFrom('female', 'male', 'undisclosed', null),
  birthYear: fc.constantFrom(1950, 1985, 2002, 2012, null),
})

const person = fc.nat(persons - 1)
const course = fc.constantFrom('live', 'photo', 'shop')
// Hours around midnight in Vietnam (17:00 UTC) come up often: that is where days are mistaken.
const hours = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 40, max: 2400 }))

const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('walk' as const),
      person,
      course,
      lateHours: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: hours }),
      as: circumstances,
      platform: fc.constantFrom('tiktok_shop' as const, 'shopee' as const, 'both' as const, undefined),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('again' as const), person, course, pick: fc.nat(), as: circumstances }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('aside' as const),
      person,
      kind: fc.constantFrom<EntryKind>('person_registered', 'session_attended', 'helped', 'circumstances_moved'),
      as: circumstances,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('void' as const), pick: fc.nat(), both: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('correct' as const), person, daysAgo: fc.nat(150), as: circumstances }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), person, into: person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmerge' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('seal' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), hours }) },
)
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

export const histories = fc.array(step, { minLength: 30, maxLength: 90, size: 'max' })

const way: Array<EntryKind> = [
  'enrolled',
  'started',
  'quiz_passed',
  'lesson_completed',
  'course_completed',
  'certificate_issued',
  'certificate_revoked',
]

/** How much of what is difficult a history held. */
export type Seen = { entries: number; late: number; voided: number; merged: number; corrected: number }

/** Lives a history through, in the way the application's rooms would: nobody starts before enrolling. */
export async function live(ledger: Ledger, history: Array<Step>): Promise<{ ids: Array<string>; seen: Seen }> {
  const ids = Array.from({ length: persons }, () => newId())
  const seen: Seen = { entries: 0, late: 0, voided: 0, merged: 0, corrected: 0 }
  for (const one of history) await liveStep(ledger, one, ids, seen)
  seen.entries = (await ledger.readLedger()).length
  return { ids, seen }
}

async function readInForce(ledger: Ledger, personId: string, courseKey: string) {
  const entries = await ledger.readLedger()
  return entries.filter(
    (e) => e.person_id === personId && e.course_key === courseKey && !entries.some((v) => v.subject_entry === e.id),
  )
}

/** Something that is true already happens once more: another enrolment, another completion. */
async function again(ledger: Ledger, step: Extract<Step, { do: 'again' }>, personId: string): Promise<void> {
  const inForce = await readInForce(ledger, personId, step.course)
  const kind = inForce[step.pick % Math.max(inForce.length, 1)]?.kind as EntryKind | undefined // what enter() took is one
  if (kind)
    await ledger.enter({ personId, kind, courseKey: step.course, lessonKey: lessonOf(kind), circumstances: step.as })
}

function lessonOf(kind: EntryKind): string | undefined {
  return kind === 'quiz_passed' || kind === 'lesson_completed' ? 'l1' : undefined
}

async function unmerge({ ctx, readLedger }: Ledger, pick: number): Promise<void> {
  const merges = (await readLedger()).filter((e) => e.kind === 'person_merged')
  const undone = merges[pick % Math.max(merges.length, 1)]
  // Refused when it was undone before.
  if (undone?.subject_person)
    await unmergePersons(ctx, { personId: undone.person_id, intoPersonId: undone.subject_person, key: newId() })
}

async function liveStep(ledger: Ledger, one: Step, ids: Array<string>, seen: Seen): Promise<void> {
  const { ctx, enter, wait, clock, readLedger } = ledger
  const idOf = (at: number) => ids[at] ?? ''
  switch (one.do) {
    case 'wait':
      return wait(one.hours)
    case 'seal':
      await sealNow(ctx)
      return
    case 'walk': {
      const inForce = await readInForce(ledger, idOf(one.person), one.course)
      const kind = way.find((next) => !inForce.some((e) => e.kind === next)) ?? 'started'
      const occurredAt = new Date(clock.now().getTime() - one.lateHours * 3_600_000)
      await enter({
        personId: idOf(one.person),
        kind,
        occurredAt,
        courseKey: one.course,
        platform: one.platform,
        circumstances: one.as,
        lessonKey: lessonOf(kind),
      })
      if (one.lateHours > 0) seen.late += 1
      return
    }
    case 'again':
      return again(ledger, one, idOf(one.person))
    case 'aside':
      await enter({
        personId: idOf(one.person),
        kind: one.kind,
        circumstances: one.as,
        ...(one.kind === 'circumstances_moved' && { effectiveFrom: vietnamDay(clock.now()) }),
      })
      return
    case 'correct':
      await enter({
        personId: idOf(one.person),
        kind: 'circumstances_corrected',
        circumstances: one.as,
        effectiveFrom: addDays(vietnamDay(clock.now()), -one.daysAgo),
      })
      seen.corrected += 1
      return
    case 'void': {
      const entries = (await readLedger()).filter(
        (e) => way.includes(e.kind as EntryKind) || e.kind === 'person_registered',
      )
      const target = entries.at(-1 - (one.pick % Math.max(entries.length, 1)))
      if (!target) return
      const above = entries.filter(
        (e) => e.person_id === target.person_id && e.course_key === target.course_key && e.id >= target.id,
      )
      const entryIds = one.both ? above.map((e) => e.id) : [target.id]
      const done = await voidEntries(ctx, { entryIds, reasonCode: 'mistake' })
      if (done.ok) seen.voided += entryIds.length
      return
    }
    case 'merge': {
      const done = await mergePersons(ctx, { personId: idOf(one.person), intoPersonId: idOf(one.into), key: newId() })
      if (done.ok) seen.merged += 1
      return
    }
    case 'unmerge':
      return unmerge(ledger, one.pick)
  }
}
