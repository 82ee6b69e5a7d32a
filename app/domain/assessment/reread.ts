import type { QuestionSpec } from '../lesson/index.ts'
import type { Attempt } from './attempt.ts'

/** How many lessons are named at most: reading all of a course again is no advice. */
export const mostToReread = 5

type Judged = { passed: boolean | null; answers: ReadonlyArray<Pick<Attempt['answers'][number], LostBy>> }
type LostBy = 'questionId' | 'points' | 'maxPoints'
type Taught = Pick<QuestionSpec, 'id' | 'lesson'>

/**
 * The keys of the lessons to read again after an attempt that failed: those behind answers that lost points, in the order of
 * `lessons`, what the course has now. Where there are more than five, the five that cost most. It tells of no single question.
 */
export function lessonsToReread(
  { passed, answers }: Judged,
  questions: ReadonlyArray<Taught>,
  lessons: ReadonlyArray<string>,
): Array<string> {
  if (passed !== false) return []
  const lost = pointsLost(answers, questions)
  const dearest = lessons
    .filter((key) => lost.has(key))
    .toSorted((a, b) => (lost.get(b) ?? 0) - (lost.get(a) ?? 0))
    .slice(0, mostToReread)
  return lessons.filter((key) => dearest.includes(key))
}

function pointsLost(answers: Judged['answers'], questions: ReadonlyArray<Taught>): Map<string, number> {
  const taughtIn = new Map(questions.map(({ id, lesson }) => [id, lesson]))
  const lost = new Map<string, number>()
  for (const { questionId, points, maxPoints } of answers) {
    const lesson = taughtIn.get(questionId)
    if (lesson !== undefined && points < maxPoints) lost.set(lesson, (lost.get(lesson) ?? 0) + maxPoints - points)
  }
  return lost
}
