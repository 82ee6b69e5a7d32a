import { type Actor, requireCan } from '../access/index.ts'
import {
  type Circumstances,
  type Clock,
  type Day,
  type Db,
  newId,
  notFound,
  ok,
  type Result,
  refused,
  vietnamDay,
} from '../kernel/index.ts'
import { recordEntry } from '../ledger/index.server.ts'
import { isCommune } from '../reference/index.ts'
import {
  checkDetails,
  circumstancesFrom,
  type DetailsProblem,
  type PersonDetails,
  type PersonRow,
  type Situation,
  situationOn,
  situationsInForce,
} from './person.ts'
import { insertSituation, listSituations, lockPerson, updatePerson } from './person-store.server.ts'
import { resolveOrganisation } from './resolve-organisation.server.ts'

type Ctx = { db: Db; clock: Clock; actor: Actor }
type Input = { personId: string; key: string }
type Change = { ctx: Ctx; db: Db; person: PersonRow; recorded: Array<Situation>; at: Date; key: string }

/**
 * Puts right what was typed wrongly: it was never so. The situation that holds now is put right from the day it began;
 * birth year and gender from the first day on. One entry `circumstances_corrected` per situation it touches, oldest first,
 * so that each says the whole truth from its day until the next. Sent twice: once. What is so already changes nothing.
 * Errors: `forbidden`, `not_found`, `conflict` when the key was used for other details.
 */
export async function correctDetails(
  ctx: Ctx,
  input: Input & PersonDetails,
): Promise<Result<{ changed: boolean }, DetailsProblem>> {
  requireCan(ctx.actor, 'own_profile.edit', { personId: input.personId })
  const problem = checkDetails(input, ctx.clock.now(), isCommune)
  if (problem) return refused(problem)
  return changing(ctx, input, async (change) => {
    const { db, at, person, recorded } = change
    const held = situationOn(recorded, vietnamDay(at))
    const wanted = {
      ...(await resolveOrganisation({ db, clock: ctx.clock }, input)),
      validFrom: held?.validFrom ?? vietnamDay(person.createdAt),
    }
    const isMoved = !sameSituation(held, wanted)
    const isRenamed = person.fullName !== input.fullName
    const isOther = person.birthYear !== input.birthYear || person.gender !== input.gender
    const corrected = { ...person, fullName: input.fullName, birthYear: input.birthYear, gender: input.gender }
    const inForce = situationsInForce(isMoved ? [...recorded, wanted] : recorded)
    const touched = inForce.filter((situation) => isOther || situation === wanted)
    let isRepeat = false
    // A handful: one per move in a life.
    for (const situation of touched) {
      isRepeat = !(await enter(
        change,
        'circumstances_corrected',
        situation.validFrom,
        circumstancesFrom(corrected, situation),
      ))
    }
    if (isRepeat) return ok({ changed: true }) // by the same form, sent before
    if (isMoved) await insertSituation(db, { ...wanted, personId: person.id, id: newId(), recordedAt: at })
    if (isOther || isRenamed) await updatePerson(db, { ...corrected, at })
    return ok({ changed: isMoved || isOther || isRenamed })
  })
}

/**
 * Records that somebody lives or works elsewhere from today on; what was before stays as it was. One entry
 * `circumstances_moved`. Sent twice: once. Errors: as above.
 */
export async function moveFromToday(
  ctx: Ctx,
  input: Input & Pick<PersonDetails, 'commune' | 'organisationKind' | 'organisationName'>,
): Promise<Result<null, DetailsProblem>> {
  requireCan(ctx.actor, 'own_profile.edit', { personId: input.personId })
  return changing(ctx, input, async (change): Promise<Result<null, DetailsProblem>> => {
    const { db, at, person, recorded } = change
    const problem = checkDetails({ ...person, ...input, birthYear: null }, at, isCommune)
    if (problem) return refused(problem)
    const wanted = { ...(await resolveOrganisation({ db, clock: ctx.clock }, input)), validFrom: vietnamDay(at) }
    if (sameSituation(situationOn(recorded, wanted.validFrom), wanted)) return ok(null)
    if (await enter(change, 'circumstances_moved', wanted.validFrom, circumstancesFrom(person, wanted))) {
      await insertSituation(db, { ...wanted, personId: person.id, id: newId(), recordedAt: at })
    }
    return ok(null)
  })
}

/** One change of one person at a time: a second one waits, and sees what the first one did. */
function changing<T>(ctx: Ctx, { personId, key }: Input, work: (change: Change) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (db) => {
    const person = await lockPerson(db, personId)
    if (!person) throw notFound('person')
    return work({ ctx, db, person, recorded: await listSituations(db, personId), at: ctx.clock.now(), key })
  })
}

async function enter(
  { ctx, db, person, at, key }: Change,
  kind: 'circumstances_moved' | 'circumstances_corrected',
  from: Day,
  circumstances: Circumstances,
): Promise<boolean> {
  const { fresh } = await recordEntry(
    { db, clock: ctx.clock },
    {
      personId: person.id,
      kind,
      occurredAt: at,
      effectiveFrom: from,
      circumstances,
      // A correction may touch several situations; a move is one, whenever it is sent again.
      idempotencyKey: kind === 'circumstances_moved' ? `moved:${key}` : `corrected:${key}:${from}`,
    },
  )
  return fresh
}

function sameSituation(a: Situation | null, b: Omit<Situation, 'validFrom'>): boolean {
  return (
    a !== null &&
    a.commune === b.commune &&
    a.organisationId === b.organisationId &&
    a.organisationKind === b.organisationKind
  )
}
