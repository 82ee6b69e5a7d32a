import type { PersonActor } from '#app/domain/access/index.ts'
import type { AnswerValue } from '#app/domain/assessment/index.ts'
import { newId } from '#app/domain/kernel/index.ts'
import {
  answerQuiz,
  getQuizPage,
  type LearningCtx,
  type QuizAddress,
  startQuiz,
} from '#app/domain/learning/index.server.ts'
import { registerPerson } from '#app/domain/people/index.server.ts'
import { courseFiles, createWorld as courseWorld } from '../authoring/course-fixture.ts'

export const slug = 'ban-cam'

/** A published course of two lessons and a final test, and one learner. */
export async function createWorld() {
  const world = await courseWorld()
  await world.load(courseFiles())
  const actor = await learner(world.ctx)
  const ctx = { ...world.ctx, actor }
  return { ...world, ctx, personId: actor.personId, entries: () => entryKinds(world.database.pool, actor.personId) }
}

export async function learner(ctx: Parameters<typeof registerPerson>[0]): Promise<PersonActor> {
  const personId = newId()
  const details = {
    fullName: 'Nguyễn Thị Hạnh',
    birthYear: 1968,
    gender: 'female' as const,
    commune: '18496',
    organisationKind: 'household' as const,
    organisationName: 'Cam Hạnh',
  }
  await ctx.db.transaction((db) =>
    registerPerson({ ...ctx, db }, { ...details, personId, consents: [], channel: 'field' }),
  )
  return { kind: 'person', personId, accountId: '', fullName: details.fullName, signInHash: '', grants: [] }
}

async function entryKinds(
  pool: { query: (text: string, values: Array<unknown>) => Promise<{ rows: Array<{ kind: string }> }> },
  personId: string,
): Promise<Array<string>> {
  const { rows } = await pool.query('select kind from ledger_entry where person_id = $1 order by id', [personId])
  return rows.map((row) => row.kind)
}

type World = Awaited<ReturnType<typeof createWorld>>

export async function begin(world: World, lessonSlug: string, key = newId()) {
  const started = await startQuiz(world.ctx, { courseSlug: slug, lessonSlug, key })
  if (!started.ok) throw new Error(started.problem.code)
  return started.value
}

/** Answers the one question of an attempt, rightly or not. */
export async function answer(world: World, lessonSlug: string, attemptId: string, right = true) {
  const value = await choose(world, lessonSlug, right)
  return send(world.ctx, { courseSlug: slug, lessonSlug, attemptId, submit: true }, [{ questionId: 'cau-1', value }])
}

type Sent = QuizAddress & { attemptId: string; submit: boolean }

/** Sends answers as they are; what becomes of them. */
export async function send(ctx: LearningCtx, input: Sent, answers: Array<{ questionId: string; value: AnswerValue }>) {
  const { done } = await answerQuiz(ctx, { ...input, read: () => ({ answers }) })
  if (!done) throw new Error('answers that were read are recorded')
  return done
}

/** The choice by its words: ids tell nothing. */
export async function choose(world: World, lessonSlug: string, right: boolean): Promise<AnswerValue> {
  const { standing } = await getQuizPage(world.ctx, { courseSlug: slug, lessonSlug })
  const choice = standing?.questions[0]?.choices.find((one) => one.html.includes('Bán ngay') === right)
  return { choices: [choice?.id ?? ''] }
}
