import { listCourseTitles, listLessonTitles } from '#app/domain/catalogue/index.server.ts'
import type { Db } from '#app/domain/kernel/index.ts'
import { getMyLearning } from '#app/domain/learning/index.server.ts'
import { lessonsOf } from '#app/domain/learning/index.ts'
import type { CopyTitles } from './view-copy.ts'

/** What the courses of a person, their lessons and quizzes are called now. */
export async function listCopyTitles(ctx: { db: Db }, personId: string): Promise<CopyTitles> {
  const [courses, mine] = await Promise.all([listCourseTitles(ctx), getMyLearning(ctx, personId)])
  const outlines = mine.map(({ course }) => course)
  const lessons = await listLessonTitles(
    ctx,
    outlines.map(({ key }) => key),
  )
  const quizzes = outlines.flatMap((course) => {
    const inLessons = lessonsOf(course).flatMap(({ title, quizzes }) =>
      quizzes.map(({ quizKey }) => ({ quizKey, title })),
    )
    return [...inLessons, ...(course.finalTest ? [course.finalTest] : [])].map(
      ({ quizKey, title }) => [`${course.key}/${quizKey}`, title] as const,
    )
  })
  return {
    courses: new Map(courses.map(({ key, title }) => [key, title])),
    lessons: new Map(lessons.map(({ courseKey, lessonKey, title }) => [`${courseKey}/${lessonKey}`, title])),
    quizzes: new Map(quizzes),
  }
}
