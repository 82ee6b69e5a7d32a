import type { Clock, Db } from '../kernel/index.ts'
import { newId } from '../kernel/index.ts'
import type { Act, RecordedAct } from './act.ts'
import type { Actor } from './actor.ts'
import { findActOn, insertAct, listActsOn } from './audit-store.server.ts'

/** Writes an act beside the change it belongs to: call it with the transaction's `db`. */
export async function recordAct(ctx: { db: Db; clock: Clock; actor: Actor }, act: Act): Promise<void> {
  await insertAct(ctx.db, { id: newId(), at: ctx.clock.now(), ...whoIs(ctx.actor), details: {}, ...act })
}

/** The newest acts on one subject, 50 at most. */
export async function listActs(ctx: { db: Db }, subject: { kind: string; id: string }): Promise<Array<RecordedAct>> {
  return listActsOn(ctx.db, subject.kind, subject.id, 50)
}

/** When something was last done to a subject; null: never. */
export async function whenDone(
  ctx: { db: Db },
  act: Pick<Act, 'action' | 'subjectKind' | 'subjectId'>,
): Promise<Date | null> {
  return (await findActOn(ctx.db, act))?.at ?? null
}

function whoIs(actor: Actor): { actorKind: string; actorId: string } {
  if (actor.kind === 'person') return { actorKind: 'person', actorId: actor.personId }
  if (actor.kind === 'token') return { actorKind: 'token', actorId: actor.tokenId }
  if (actor.kind === 'system') return { actorKind: 'system', actorId: actor.name }
  return { actorKind: 'visitor', actorId: '' }
}
