import { listTriedQuizzes } from '../assessment/index.server.ts'
import type { CourseOutline } from '../catalogue/index.ts'
import type { Db } from '../kernel/index.ts'
import { type CourseProgress, lessonsOf } from './progress.ts'

/** An earlier lesson that the way leads back to: its quiz was `failed`, or it was only not done. */
export type WayBack = { number: number; failed: boolean }

/** Says of a way from lesson `from` on to lesson `to` that it leads back, and why; null when it goes forward. */
export async function findWayBack(
  ctx: { db: Db },
  { personId, course, progress, from, to }: WayIn & { from: number; to: number | null },
): Promise<WayBack | null> {
  if (to === null || to >= from) return null
  const quizKeys = (lessonsOf(course)[to - 1]?.quizzes ?? [])
    .map((quiz) => quiz.quizKey)
    .filter((key) => !progress.passedQuizzes.includes(key))
  const tried = await listTriedQuizzes(ctx, { personId, courseKey: course.key, quizKeys })
  return { number: to, failed: tried.some((one) => one.last !== null) }
}

type WayIn = { personId: string; course: CourseOutline; progress: CourseProgress }
