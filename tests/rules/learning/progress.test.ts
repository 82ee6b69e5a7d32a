import { describe, expect, test } from 'vitest'
import type { CourseOutline } from '#app/domain/catalogue/index.ts'
import {
  type CourseProgress,
  countDone,
  isComplete,
  lessonAfter,
  lessonMinutesLeft,
  minutesLeft,
  nextStep,
} from '#app/domain/learning/index.ts'

const lesson = (key: string, minutes: number) => ({
  key,
  slug: key,
  title: key,
  minutes,
  summary: null,
  revisionId: key,
  quizzes: [],
})
const finalTest = {
  quizKey: 'cuoi',
  quizRevisionId: 'cuoi-1',
  slug: 'cuoi-khoa',
  title: 'Kiểm tra cuối khoá',
  minutes: 15,
  questionCount: 15,
  pass: 80,
  attempts: null,
}
const outline: CourseOutline = {
  key: 'k',
  slug: 'k',
  revisionId: 'r',
  title: 'Bán cam trên sàn',
  shortTitle: null,
  summary: '',
  platforms: ['tiktok_shop'],
  level: 'beginner',
  audience: [],
  outcomes: [],
  minutes: 36,
  chapters: [
    { slug: 'mot', title: 'Chuẩn bị', lessons: [lesson('a', 8), lesson('b', 12)] },
    { slug: 'hai', title: 'Lên sóng', lessons: [lesson('c', 16)] },
  ],
  finalTest,
}
const progress = (changes: Partial<CourseProgress> = {}): CourseProgress => ({
  courseKey: 'k',
  courseRevisionId: 'r',
  enrolledAt: null,
  startedAt: null,
  completedAt: null,
  lastLessonKey: null,
  doneLessons: [],
  passedQuizzes: [],
  certificateId: null,
  ...changes,
})
const nextLesson = (changes: Partial<CourseProgress>) => {
  const next = nextStep(outline, progress(changes))
  return next.kind === 'lesson' ? next.lesson.key : next.kind
}

test('done lessons and minutes left count only what the course has now', () => {
  const some = progress({ doneLessons: ['b', 'taken-out'] })
  expect(countDone(outline, some)).toEqual({ done: 1, total: 3 })
  expect(minutesLeft(outline, some)).toBe(24)
})

describe('the next step', () => {
  test('is the first lesson for whoever has not begun', () => {
    expect(nextStep(outline, progress())).toMatchObject({ kind: 'lesson', number: 1, chapter: 'Chuẩn bị' })
  })

  test('is the lesson last opened, or the first open one after it, or one left behind', () => {
    expect(nextLesson({ lastLessonKey: 'b' })).toBe('b')
    expect(nextLesson({ lastLessonKey: 'b', doneLessons: ['b'] })).toBe('c')
    expect(nextLesson({ lastLessonKey: 'c', doneLessons: ['b', 'c'] })).toBe('a')
    expect(nextLesson({ lastLessonKey: 'taken-out', doneLessons: ['a'] })).toBe('b')
  })

  test('after the lessons is the final test, then the certificate', () => {
    const all = { doneLessons: ['a', 'b', 'c'] }
    expect(nextLesson(all)).toBe('final_test')
    expect(nextLesson({ ...all, passedQuizzes: ['cuoi'] })).toBe('done')
    expect(nextLesson({ ...all, passedQuizzes: ['cuoi'], certificateId: 'x' })).toBe('certificate')
  })
})

test('a course is complete with every lesson and its final test, if it has one', () => {
  const all = { doneLessons: ['a', 'b', 'c'], passedQuizzes: [] }
  expect(isComplete(outline, all)).toBe(false)
  expect(isComplete(outline, { ...all, passedQuizzes: ['cuoi'] })).toBe(true)
  expect(isComplete(outline, { doneLessons: ['a', 'b'], passedQuizzes: ['cuoi'] })).toBe(false)
  expect(isComplete({ ...outline, finalTest: null }, all)).toBe(true)
})

test.each([
  [12, 4, -1, 12],
  [12, 4, 0, 12],
  [12, 4, 2, 6],
  [10, 4, 3, 3],
  [1, 9, 8, 1],
  [7, 0, -1, 7],
])('of a lesson of %d minutes and %d headings, at heading %d, %d are left', (minutes, headings, at, left) => {
  expect(lessonMinutesLeft(minutes, headings, at)).toBe(left)
})

test('after a lesson comes the first open one behind it; then the way leads back', () => {
  expect(lessonAfter([true, true, false], 1)).toBe(3)
  expect(lessonAfter([false, true, false], 2)).toBe(3)
  expect(lessonAfter([false, false, true], 3)).toBe(1)
  expect(lessonAfter([true, true, true], 2)).toBeNull()
  expect(lessonAfter([true, true, false], 3)).toBeNull()
})
