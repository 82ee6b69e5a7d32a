import { whenDone } from '../access/index.server.ts'
import { type Actor, requireCan } from '../access/index.ts'
import type { Db } from '../kernel/index.ts'

/** When a person's data were erased, by the register of acts; null when they were not. Errors: `forbidden`. */
export async function findErasure(ctx: { db: Db; actor: Actor }, personId: string): Promise<Date | null> {
  requireCan(ctx.actor, 'people.search')
  return whenDone(ctx, { action: 'person.erased', subjectKind: 'person', subjectId: personId })
}
