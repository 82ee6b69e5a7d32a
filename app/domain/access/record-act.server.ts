import type { Clock, Db } from '../kernel/index.ts'
import { decodeCursor, isId, newId, type Page, pageOf } from '../kernel/index.ts'
import { type Act, type ActsOfDay, lookingActs, type RecordedAct } from './act.ts'
import type { Actor } from './actor.ts'
import { findActOn, insertAct, listActsOfSorts, listActsOn, listActsOnByDay } from './audit-store.server.ts'
import { requireCan } from './resolve.ts'

/** Writes an act beside the change it belongs to: call it with the transaction's `db`. */
export async function recordAct(ctx: { db: Db; clock: Clock; actor: Actor }, act: Act): Promise<void> {
  await insertAct(ctx.db, { id: newId(), at: ctx.clock.now(), ...whoIs(ctx.actor), details: {}, ...act })
}

/** The newest acts on one subject, 50 at most. */
export async function listActs(ctx: { db: Db }, subject: { kind: string; id: string }): Promise<Array<RecordedAct>> {
  return listActsOn(ctx.db, subject.kind, subject.id, 50)
}

/** Something as it was last done to a subject; null: never. */
export async function lastAct(
  ctx: { db: Db },
  act: Pick<Act, 'action' | 'subjectKind' | 'subjectId'>,
): Promise<Pick<RecordedAct, 'at' | 'details'> | null> {
  return findActOn(ctx.db, act)
}

/** What was done to one subject, equal acts of one day as one, the newest first, 50 at most; with whoever did it. */
export async function listActsByDay(ctx: { db: Db }, subject: { kind: string; id: string }): Promise<Array<ActsOfDay>> {
  return listActsOnByDay(ctx.db, subject.kind, subject.id, 50)
}

/** Who looked at people's data (`lookingActs`), the newest first, paged by key. Errors: `forbidden`. */
export async function listLookings(
  ctx: { db: Db; actor: Actor },
  { after, limit = 50 }: { after: string | null; limit?: number },
): Promise<Page<RecordedAct>> {
  requireCan(ctx.actor, 'people.search')
  const [before] = decodeCursor(after, 1) ?? []
  const found = await listActsOfSorts(ctx.db, {
    actions: lookingActs,
    before: typeof before === 'string' && isId(before) ? before : null,
    limit: limit + 1,
  })
  return pageOf(found, limit, ({ id }) => [id])
}

function whoIs(actor: Actor): { actorKind: string; actorId: string } {
  if (actor.kind === 'person') return { actorKind: 'person', actorId: actor.personId }
  if (actor.kind === 'token') return { actorKind: 'token', actorId: actor.tokenId }
  if (actor.kind === 'system') return { actorKind: 'system', actorId: actor.name }
  return { actorKind: 'visitor', actorId: '' }
}
