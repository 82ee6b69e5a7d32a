import { lastAct } from '../access/index.server.ts'
import { type Actor, requireCan } from '../access/index.ts'
import type { Db } from '../kernel/index.ts'
import { registeredByMistake } from '../ledger/index.ts'
import type { FoundErasure } from './erasure.ts'

/** When a person's data were erased, and why, by the register of acts; null when they were not. Errors: `forbidden`. */
export async function findErasure(ctx: { db: Db; actor: Actor }, personId: string): Promise<FoundErasure | null> {
  requireCan(ctx.actor, 'people.search')
  const act = await lastAct(ctx, { action: 'person.erased', subjectKind: 'person', subjectId: personId })
  return act && { at: act.at, byMistake: act.details.reason === registeredByMistake }
}
