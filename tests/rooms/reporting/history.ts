import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Circumstances, Clock, Db } from '#app/domain/kernel/index.ts'
import { mergePersons, recordEntry, sealNow, voidEntries } from '#app/domain/ledger/index.server.ts'
import type { NewEntry } from '#app/domain/ledger/index.ts'
import type { SealSigner } from '#app/domain/ledger/ports.ts'
import { listPeopleBehind, type PeopleBehind } from '#app/domain/reporting/index.server.ts'

export type HistoryCtx = { db: Db; clock: Clock; sealSigner: SealSigner }

export const personId = (number: number) => `01999999-0000-7000-8000-00000000000${number}`

export const signer: SealSigner = { keyId: () => 'test', sign: () => '', verify: () => true }

/** The people behind a figure that has some. */
export async function peopleBehind(...asked: Parameters<typeof listPeopleBehind>): Promise<PeopleBehind> {
  const found = await listPeopleBehind(...asked)
  if (!found.ok) throw new Error(found.problem)
  return found.value
}

const nobodyKnows: Circumstances = {
  commune: null,
  organisationId: null,
  organisationKind: null,
  gender: null,
  birthYear: null,
}

type Event = [person: number, kind: NewEntry['kind'], at: string, object?: Partial<NewEntry>]

const people: Record<number, Circumstances> = {
  1: { commune: '18496', organisationId: null, organisationKind: 'cooperative', gender: 'female', birthYear: 1968 },
  2: { commune: '18073', organisationId: null, organisationKind: 'household', gender: 'male', birthYear: 2000 },
  3: nobodyKnows,
  4: { commune: 'outside', organisationId: null, organisationKind: 'other', gender: 'other', birthYear: 2012 },
  5: { commune: '18100', organisationId: null, organisationKind: 'enterprise', gender: 'female', birthYear: 1968 },
  6: { commune: '18073', organisationId: null, organisationKind: 'household', gender: 'undisclosed', birthYear: 1961 },
}

const tiktok = { courseKey: 'khoa-mau', platform: 'tiktok_shop' } as const
const shopee = { courseKey: 'khoa-cu', platform: 'shopee' } as const

// In Vietnam the period of 15 October to 14 November 2026 begins at 17:00 UTC the day before.
const events: Array<Event> = [
  [2, 'person_registered', '2026-10-14T16:59:59Z'],
  [1, 'person_registered', '2026-10-16T02:00:00Z'],
  [4, 'person_registered', '2026-10-16T03:00:00Z'],
  [2, 'enrolled', '2026-10-14T17:00:00Z', tiktok],
  [1, 'enrolled', '2026-10-17T02:00:00Z', tiktok],
  [1, 'started', '2026-10-17T02:05:00Z', tiktok],
  [1, 'lesson_completed', '2026-10-17T03:00:00Z', { ...tiktok, lessonKey: 'chon-hang' }],
  [1, 'course_completed', '2026-10-20T02:00:00Z', tiktok],
  [1, 'certificate_issued', '2026-10-20T02:00:00Z', tiktok],
  [1, 'enrolled', '2026-10-21T02:00:00Z', shopee],
  [1, 'course_completed', '2026-10-25T02:00:00Z', shopee],
  [2, 'started', '2026-10-20T02:00:00Z', tiktok],
  [2, 'course_completed', '2026-11-14T16:59:59Z', tiktok],
  [3, 'enrolled', '2026-11-01T02:00:00Z', tiktok],
  [3, 'course_completed', '2026-11-14T17:00:00Z', tiktok],
  [5, 'enrolled', '2026-10-18T02:00:00Z', tiktok],
  [5, 'course_completed', '2026-10-22T02:00:00Z', tiktok],
  [6, 'enrolled', '2026-10-18T02:00:00Z', tiktok],
  [6, 'course_completed', '2026-10-30T02:00:00Z', tiktok],
]

const names = ['Nguyễn Thị Hạnh', 'Trần Văn Bình', 'Lê Đức Anh', '=Phạm Thị Ổi', 'Nguyễn Thị Hạnh', 'Võ Thị Sáu']

/**
 * Six people, of whom the fifth is the first again, and one completion that is void; sealed. In the period: completed by
 * 2 persons (1 and 2) and 3 turns; 3 registered, of whom one on the day before.
 */
export async function writeHistory(ctx: HistoryCtx): Promise<void> {
  for (const [index, fullName] of names.entries()) await addPerson(ctx.db, personId(index + 1), fullName)
  let voided = 0
  for (const [index, [person, kind, at, object]] of events.entries()) {
    const circumstances = people[person] ?? nobodyKnows
    const entry: NewEntry = {
      personId: personId(person),
      kind,
      occurredAt: new Date(at),
      circumstances,
      idempotencyKey: `e${index}`,
      ...object,
    }
    const { id } = await recordEntry(ctx, entry)
    if (person === 6 && kind === 'course_completed') voided = id
  }
  const gone = await voidEntries(ctx, { entryIds: [voided], reasonCode: 'entered_by_mistake' })
  const merged = await mergePersons(ctx, { personId: personId(5), intoPersonId: personId(1), key: 'same' })
  if (!gone.ok || !merged.ok) throw new Error('the history could not be written')
  await sealNow(ctx)
}

/** Says what was never so of a person from a day on; sealed. The id of the entry. */
export async function writeCorrection(
  ctx: HistoryCtx,
  person: number,
  effectiveFrom: string,
  circumstances: Circumstances,
): Promise<number> {
  const { id } = await recordEntry(ctx, {
    ...{ personId: personId(person), kind: 'circumstances_corrected', occurredAt: ctx.clock.now(), circumstances },
    ...{ effectiveFrom, idempotencyKey: `corrected ${effectiveFrom} ${circumstances.commune}` },
  })
  await sealNow(ctx)
  return id
}

/** One more completes a course in the period; sealed. */
export async function writeCompletion(ctx: HistoryCtx, person: number): Promise<void> {
  await recordEntry(ctx, {
    ...{ personId: personId(person), kind: 'course_completed', occurredAt: new Date('2026-10-31T02:00:00Z') },
    ...{ circumstances: nobodyKnows, idempotencyKey: `one more ${person}`, ...tiktok },
  })
  await sealNow(ctx)
}

async function addPerson(db: Db, id: string, fullName: string): Promise<void> {
  await sqlOf(db).run({
    text: `insert into person (id, full_name, name_fold, name_sort, birth_year, gender, created_at, updated_at) values ($1, $2, $2, $2, null, null, now(), now())`,
    values: [id, fullName],
  })
}
