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
  // The last and the first year of each band, as of the two years that histories lie in.
  birthYear: fc.constantFrom(
    null,
    1950,
    ...[16, 25, 35, 45, 55, 65].flatMap((age) => [2025, 2026, 2027].map((year) => year - age)),
  ),
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
      // Mostly one step; now and then all the way to a certificate, and to its being taken back.
      steps: fc.constantFrom(1, 1, 1, 1, 3, 7),
      lateHours: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: hours }),
      as: circumstances,
      platform: fc.constantFrom('tiktok_shop' as const, 'shopee' as const, 'both' as const, undefined),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('again' as const), person, course, pick: fc.nat(), as: circumstances }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('aside' as const),
      person,
      kind: fc.constantFrom<EntryKind>(
        'person_registered',
        'session_attended',
        'helped',
        'withdrawn',
        'circumstances_moved',
      ),
      as: circumstances,
    }),
  },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('void' as const), pick: fc.nat(), both: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('correct' as const), person, daysAgo: fc.nat(150), as: circumstances }),
  },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('merge' as const), person, into: person }) },
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
export type Seen = {
  entries: number
  late: number
  voided: number
  merged: number
  corrected: number
  kinds: Record<string, number>
}

/** Lives a history through, in the way the application's rooms would: nobody starts before enrolling. */
export async function live(ledger: Ledger, history: Array<Step>): Promise<{ ids: Array<string>; seen: Seen }> {
  const ids = Array.from({ length: persons }, () => newId())
  const seen: Seen = { entries: 0, late: 0, voided: 0, merged: 0, corrected: 0, kinds: {} }
  for (const one of history) await liveStep(ledger, one, ids, seen)
  for (const { kind } of await ledger.readLedger()) seen.kinds[kind] = (seen.kinds[kind] ?? 0) + 1
  seen.entries = Object.values(seen.kinds).reduce((sum, count) => sum + count, 0)
  return { ids, seen }
}

async function readInForce(ledger: Ledger, personId: string, courseKey: string) {
  const entries = await ledger.readLedger()
  return entries.filter(
    (e) => e.person_id === personId && e.course_key === courseKey && !entries.some((v) => v.subject_entry === e.id),
  )
}

/** The next step of a person in a course, perhaps told late. */
async function walk(ledger: Ledger, one: Extract<Step, { do: 'walk' }>, personId: string, seen: Seen): Promise<void> {
  const inForce = await readInForce(ledger, personId, one.course)
  const kind = way.find((next) => !inForce.some((e) => e.kind === next)) ?? 'started'
  await ledger.enter({
    ...{ personId, kind, courseKey: one.course, platform: one.platform, circumstances: one.as },
    occurredAt: new Date(ledger.clock.now().getTime() - one.lateHours * 3_600_000),
    lessonKey: lessonOf(kind),
  })
  if (one.lateHours > 0) seen.late += 1
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
    case 'walk':
      for (let step = 0; step < one.steps; step += 1) await walk(ledger, one, idOf(one.person), seen)
      return
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
