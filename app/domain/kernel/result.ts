/** An outcome that a user can cause and must be told of; everything else is thrown. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem }

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refused<Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}
