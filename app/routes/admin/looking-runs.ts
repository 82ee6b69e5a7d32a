import type { RecordedAct } from '#app/domain/access/index.ts'
import { vietnamDay } from '#app/domain/kernel/index.ts'

/** Lookings that follow each other and say the same: the newest of them, how many, and how many rows they showed together. */
export type LookingRun = { act: RecordedAct; times: number; shown: number | null }

/** Gathers acts, the newest first: those by the same, of the same, on one day in Vietnam, with nothing in between. */
export function gatherLookings(acts: ReadonlyArray<RecordedAct>): Array<LookingRun> {
  const runs: Array<LookingRun> = []
  for (const act of acts) {
    const last = runs.at(-1)
    const shown = typeof act.details.shown === 'number' ? act.details.shown : null
    if (last && keyOf(last.act) === keyOf(act)) {
      last.times += 1
      last.shown = last.shown === null && shown === null ? null : (last.shown ?? 0) + (shown ?? 0)
    } else runs.push({ act, times: 1, shown })
  }
  return runs
}

function keyOf({ action, actorKind, actorId, subjectKind, subjectId, details, at }: RecordedAct): string {
  return JSON.stringify([action, actorKind, actorId, subjectKind, subjectId, details.role ?? null, vietnamDay(at)])
}
