import { erasePersonalData as fromAccess, recordAct } from '../access/index.server.ts'
import { type Actor, requireCan } from '../access/index.ts'
import { attemptsOf, erasePersonalData as fromAssessment } from '../assessment/index.server.ts'
import { erasePersonalData as fromIdentity } from '../identity/index.server.ts'
import { type Clock, type Db, DomainError, ok, type Result, refused } from '../kernel/index.ts'
import { erasePersonalData as fromLearning } from '../learning/index.server.ts'
import { voidEverythingOf } from '../ledger/index.server.ts'
import { registeredByMistake } from '../ledger/index.ts'
import { erasePersonalData as fromMessaging } from '../messaging/index.server.ts'
import { erasePersonalData as fromPeople, holdPersonToErase } from '../people/index.server.ts'
import { type ErasureProblem, type ErasureReason, isNamed } from './erasure.ts'

type Ctx = { db: Db; clock: Clock; actor: Actor }

export type Erasure = {
  personId: string
  /** the person's name, typed by who erases: accents and capitals do not matter */
  typedName: string
  reason: ErasureReason
  /** of the form: kept with the act */
  key: string
}

/**
 * Erases a person's data in every room, in one transaction, and cannot be undone (Luật 91/2025/QH15, Điều 14). What stays is
 * named in `coveredTables`: above all the training ledger, which has neither name nor number, so that every figure is as before.
 * Who was entered by mistake never learned anything: then their entries are declared void, and no figure counts them.
 * Sent twice, or from two tabs: once. Errors: `forbidden`, `not_found`.
 */
export async function erasePerson(ctx: Ctx, input: Erasure): Promise<Result<null, ErasureProblem>> {
  requireCan(ctx.actor, 'person.erase')
  const { personId } = input
  if (ctx.actor.kind === 'person' && ctx.actor.personId === personId) return refused('own_record')
  try {
    // Answers that arrive just now are written before, and erased with the rest, or find no attempt.
    return await ctx.db.transaction((db) => erase({ ...ctx, db }, input), { lock: attemptsOf(personId) })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'last_administrator') return refused('last_administrator')
    throw error
  }
}

async function erase(ctx: Ctx, { personId, typedName, reason, key }: Erasure): Promise<Result<null, ErasureProblem>> {
  const person = await holdPersonToErase(ctx, personId)
  // Somebody was faster, or the form came twice: what was asked for is done.
  if (!person) return ok(null)
  if (!isNamed(typedName, person.fullName)) return refused('name')
  await fromAccess(ctx, personId)
  await fromIdentity(ctx, personId)
  await fromMessaging(ctx, personId)
  await fromAssessment(ctx, personId)
  await fromLearning(ctx, personId)
  await fromPeople(ctx, personId)
  if (reason === registeredByMistake) await voidEverythingOf(ctx, { personId, reasonCode: reason })
  await recordAct(ctx, {
    action: 'person.erased',
    subjectKind: 'person',
    subjectId: personId,
    details: { reason, key },
  })
  return ok(null)
}
