import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lessonsToReread } from '#app/domain/assessment/index.ts'

const course = ['chon-hang', 'tinh-gia', 'kich-ban', 'mo-dau', 'gioi-thieu', 'chot-don', 'dong-goi']

type Answered = { lesson?: string; points: number; maxPoints?: number }

function reread(answered: Array<Answered>, passed: boolean | null = false, lessons = course): Array<string> {
  const questions = answered.map(({ lesson }, at) => ({ id: `q${at}`, ...(lesson === undefined ? {} : { lesson }) }))
  const answers = answered.map(({ points, maxPoints = 1 }, at) => ({ questionId: `q${at}`, points, maxPoints }))
  return lessonsToReread({ passed, answers }, questions, lessons)
}

test('lessons behind wrong and partly right answers, each once, in the order of the course', () => {
  const answered = [
    { lesson: 'chot-don', points: 0 },
    { lesson: 'tinh-gia', points: 0.5 },
    { lesson: 'chot-don', points: 0 },
    { lesson: 'mo-dau', points: 1 },
    { lesson: 'chon-hang', points: 0 },
  ]
  expect(reread(answered)).toEqual(['chon-hang', 'tinh-gia', 'chot-don'])
})

test('five at most: those that cost most, then in the order of the course; of equals the earlier', () => {
  const answered = [
    ...course.map((lesson) => ({ lesson, points: 0 })),
    { lesson: 'dong-goi', points: 0 },
    { lesson: 'chot-don', points: 0, maxPoints: 3 },
  ]
  expect(reread(answered)).toEqual(['chon-hang', 'tinh-gia', 'kich-ban', 'chot-don', 'dong-goi'])
})

test('none when it was passed, is not handed in, or names no lesson', () => {
  const wrong = [{ lesson: 'tinh-gia', points: 0 }]
  expect(reread(wrong)).toEqual(['tinh-gia'])
  expect(reread(wrong, true)).toEqual([])
  expect(reread(wrong, null)).toEqual([])
  expect(reread([{ points: 0 }])).toEqual([])
})

test('a lesson that the course no longer has is left out, and takes nobody’s place', () => {
  const answered = [
    { lesson: 'bai-cu', points: 0, maxPoints: 9 },
    ...course.slice(0, 5).map((lesson) => ({ lesson, points: 0 })),
  ]
  expect(reread(answered)).toEqual(course.slice(0, 5))
})

test('whatever is answered: five or fewer, of the course, in its order, none twice', () => {
  const answer = fc.record({ lesson: fc.constantFrom(...course, 'bai-cu'), points: fc.constantFrom(0, 0.5, 1) })
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 20 }), (answered) => {
      const lessons = reread(answered)
      const lossy = new Set(answered.filter(({ points }) => points < 1).map(({ lesson }) => lesson))
      expect(lessons).toEqual(course.filter((lesson) => lessons.includes(lesson)))
      expect(lessons).toHaveLength(Math.min(5, course.filter((lesson) => lossy.has(lesson)).length))
      expect(lessons.every((lesson) => lossy.has(lesson))).toBe(true)
    }),
  )
})
