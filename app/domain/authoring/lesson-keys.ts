import type { LessonDocument } from '../lesson/index.ts'

type Test = { document: LessonDocument | null }
type Named = { slug: string; key: string }

/** The same final test, the lessons its questions name by their keys: what is frozen must outlast a change of slug. */
export function withLessonKeys<T extends Test>(test: T, lessons: ReadonlyArray<Named>): T {
  if (!test.document) return test
  const keys = new Map(lessons.map(({ slug, key }) => [slug, key]))
  const quizzes = test.document.quizzes.map((quiz) => ({
    ...quiz,
    questions: quiz.questions.map((question) =>
      question.lesson === undefined ? question : { ...question, lesson: keys.get(question.lesson) ?? question.lesson },
    ),
  }))
  return { ...test, document: { ...test.document, quizzes } }
}
