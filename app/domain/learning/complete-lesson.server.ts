import type { OutlineLesson } from '../catalogue/index.ts'
import { DomainError } from '../kernel/index.ts'
import { completeCourseIfDone } from './complete-course.server.ts'
import { findLessonInCourse } from './find-lesson.server.ts'
import { markLessonDone } from './lesson-store.server.ts'
import { findProgress } from './progress-store.server.ts'
import { ensureStarted, type LearningCtx, recordFact, type Walk, walk } from './walk.server.ts'

export type LessonDone = { courseCompleted: boolean }

/** "Đã học xong" on a lesson without a quiz. Pressed twice, it is done once. Errors: `not_found`; `conflict` when a quiz is to be passed instead. */
export async function completeLesson(
  ctx: LearningCtx,
  input: { courseSlug: string; lessonSlug: string },
): Promise<LessonDone> {
  const { course, lesson } = await findLessonInCourse(ctx, input)
  if (lesson.quizzes.length > 0) throw new DomainError('conflict', 'lesson_has_quiz')
  return walk(ctx, course, async (step) => {
    await ensureStarted(step)
    await finishLesson(step, lesson)
    return { courseCompleted: await completeCourseIfDone(step) }
  })
}

/** Completes a lesson once all its quizzes are passed. The caller has made sure that the course counts as started. */
export async function completeLessonIfPassed(step: Walk, lesson: OutlineLesson): Promise<void> {
  const progress = await findProgress(step.db, step.personId, step.course.key)
  if (progress && lesson.quizzes.every((quiz) => progress.passedQuizzes.includes(quiz.quizKey)))
    await finishLesson(step, lesson)
}

async function finishLesson(step: Walk, lesson: OutlineLesson): Promise<void> {
  const { personId, course, at } = step
  const id = { personId, courseKey: course.key, lessonKey: lesson.key }
  if (await markLessonDone(step.db, { ...id, lessonRevisionId: lesson.revisionId, at }))
    await recordFact(step, 'lesson_completed', `lesson:${step.course.key}:${lesson.key}`, { lessonKey: lesson.key })
}
