import type { CourseOutline, OutlineLesson } from '../catalogue/index.ts'

/** How far one person is in one course. Empty lists and nulls for somebody who has not begun. */
export type CourseProgress = {
  courseKey: string
  courseRevisionId: string | null
  enrolledAt: Date | null
  startedAt: Date | null
  completedAt: Date | null
  lastLessonKey: string | null
  doneLessons: Array<string>
  passedQuizzes: Array<string>
  certificateId: string | null
}

/** What to do next in a course: one thing. */
export type NextStep =
  | { kind: 'lesson'; lesson: OutlineLesson; chapter: string; number: number }
  | { kind: 'final_test' }
  | { kind: 'certificate'; certificateId: string }
  | { kind: 'done' }

/** The lessons of a course in the order they are taken. */
export function lessonsOf(outline: CourseOutline): Array<OutlineLesson> {
  return outline.chapters.flatMap((chapter) => chapter.lessons)
}

/** How many lessons are done, of those the course has: "3/9 bài". */
export function countDone(outline: CourseOutline, progress: CourseProgress): { done: number; total: number } {
  const lessons = lessonsOf(outline)
  return { done: lessons.filter((lesson) => progress.doneLessons.includes(lesson.key)).length, total: lessons.length }
}

/** Minutes left: those of the lessons not yet done. */
export function minutesLeft(outline: CourseOutline, progress: CourseProgress): number {
  return lessonsOf(outline).reduce(
    (sum, lesson) => (progress.doneLessons.includes(lesson.key) ? sum : sum + lesson.minutes),
    0,
  )
}

/** Minutes left of a lesson for who stopped at heading `at` (0 the first, less: at the beginning) of `headings`; one at least. */
export function lessonMinutesLeft(minutes: number, headings: number, at: number): number {
  return headings === 0 ? minutes : Math.max(1, Math.ceil(minutes * (1 - Math.max(0, at) / headings)))
}

/** The lesson to go on to from lesson `number`: the first after it that is not done, else the first before; null when there is none. */
export function lessonAfter(done: Array<boolean>, number: number): number | null {
  const open = done.flatMap((isDone, index) => (isDone || index + 1 === number ? [] : [index + 1]))
  return open.find((one) => one > number) ?? open[0] ?? null
}

/**
 * The next step: the lesson last opened if it is not done, else the first that is not done after it, else the first not done;
 * then the final test; then the certificate.
 */
export function nextStep(outline: CourseOutline, progress: CourseProgress): NextStep {
  const lessons = lessonsOf(outline)
  const open = (lesson: OutlineLesson): boolean => !progress.doneLessons.includes(lesson.key)
  const last = lessons.findIndex((lesson) => lesson.key === progress.lastLessonKey)
  const lesson = lessons.slice(Math.max(0, last)).find(open) ?? lessons.find(open)
  if (lesson)
    return { kind: 'lesson', lesson, chapter: chapterOf(outline, lesson.key), number: lessons.indexOf(lesson) + 1 }
  if (outline.finalTest && !progress.passedQuizzes.includes(outline.finalTest.quizKey)) return { kind: 'final_test' }
  return progress.certificateId ? { kind: 'certificate', certificateId: progress.certificateId } : { kind: 'done' }
}

/** Whether nothing is left to do: every lesson done and the final test passed. */
export function isComplete(
  outline: CourseOutline,
  progress: Pick<CourseProgress, 'doneLessons' | 'passedQuizzes'>,
): boolean {
  const lessonsDone = lessonsOf(outline).every((lesson) => progress.doneLessons.includes(lesson.key))
  return lessonsDone && (!outline.finalTest || progress.passedQuizzes.includes(outline.finalTest.quizKey))
}

/** The title of the chapter a lesson stands in. */
export function chapterOf(outline: CourseOutline, lessonKey: string): string {
  return outline.chapters.find((chapter) => chapter.lessons.some((lesson) => lesson.key === lessonKey))?.title ?? ''
}
