import { createHash } from 'node:crypto'
import { type Clock, type Db, newId, notFound } from '../kernel/index.ts'
import type { QuizSpec } from '../lesson/index.ts'
import type { QuizRevision } from './quiz-revision.ts'
import { findQuizRevision, insertQuizRevisions } from './quiz-store.server.ts'

/**
 * Freezes the quizzes of a course, each id once; answers with the revision's id by quiz id. A quiz whose content was frozen
 * before keeps that revision. Call it with the transaction's `db`; the caller sees to it that nobody publishes the course meanwhile.
 */
export async function publishQuizzes(
  ctx: { db: Db; clock: Clock },
  input: { courseKey: string; quizzes: Array<QuizSpec> },
): Promise<Map<string, string>> {
  const createdAt = ctx.clock.now()
  const rows = input.quizzes.map((spec) => ({
    id: newId(),
    courseKey: input.courseKey,
    sourceHash: createHash('sha256').update(JSON.stringify(spec)).digest('hex'),
    spec,
    createdAt,
  }))
  const ids = await insertQuizRevisions(ctx.db, rows)
  return new Map(input.quizzes.map((spec, at) => [spec.id, ids[at] ?? missing(spec.id)]))
}

// Frozen questions never change, so a process may keep those it has read; the oldest make room.
const kept = new Map<string, QuizRevision>()
const most = 500

/** The frozen questions of a quiz. Errors: `not_found` quiz. */
export async function getQuizRevision(ctx: { db: Db }, id: string): Promise<QuizRevision> {
  const known = kept.get(id)
  if (known) return known
  const revision = await findQuizRevision(ctx.db, id)
  if (!revision) throw notFound('quiz')
  if (kept.size >= most) for (const oldest of [...kept.keys()].slice(0, most / 10)) kept.delete(oldest)
  kept.set(id, revision)
  return revision
}

function missing(quizId: string): never {
  throw new Error(`quiz ${quizId} was frozen and is not there`)
}
