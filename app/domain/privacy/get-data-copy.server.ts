import { collectPersonalData as fromAccess, recordAct } from '../access/index.server.ts'
import { type Actor, requireCan } from '../access/index.ts'
import { collectPersonalData as fromAssessment } from '../assessment/index.server.ts'
import { collectPersonalData as fromIdentity } from '../identity/index.server.ts'
import type { Clock, Db } from '../kernel/index.ts'
import { collectPersonalData as fromLearning } from '../learning/index.server.ts'
import { collectPersonalData as fromLedger } from '../ledger/index.server.ts'
import { collectPersonalData as fromMessaging } from '../messaging/index.server.ts'
import { collectPersonalData as fromPeople } from '../people/index.server.ts'
import { type DataCopy, mostOfEach } from './data-copy.ts'

/**
 * Everything the platform holds of a person, each room asked for its own, for that person alone (Luật 91/2025/QH15, Điều 4).
 * That a copy was taken is recorded. Errors: `forbidden` for anybody else's.
 */
export async function getDataCopy(ctx: { db: Db; clock: Clock; actor: Actor }, personId: string): Promise<DataCopy> {
  requireCan(ctx.actor, 'own_profile.edit', { personId })
  const input = { personId, limit: mostOfEach }
  const copy = {
    ...(await fromPeople(ctx, input)),
    ...(await fromIdentity(ctx, input)),
    ...(await fromLearning(ctx, input)),
    ...(await fromAssessment(ctx, input)),
    ...(await fromMessaging(ctx, input)),
    ...(await fromAccess(ctx, input)),
    ...(await fromLedger(ctx, input)),
  }
  await recordAct(ctx, { action: 'person.copied', subjectKind: 'person', subjectId: personId })
  return copy
}
