import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Attempt,
  type AttemptSummary,
  drawPaper,
  type GivenAnswer,
  mayExplain,
  nextTry,
  viewPaper,
} from '#app/domain/assessment/index.ts'
import type { QuizSpec } from '#app/domain/lesson/index.ts'
import { question, quiz } from './question-fixture.ts'

describe('a paper', () => {
  test('the same seed draws the same paper; it holds as many different questions as it should', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (seed, count, draw) => {
        const spec = quiz(count, { draw, shuffle: true })
        const paper = drawPaper(spec, seed)
        expect(paper).toEqual(drawPaper(spec, seed))
        expect(new Set(paper.map((item) => item.questionId)).size).toBe(Math.min(count, draw))
        for (const item of paper) expect([...item.choices].sort()).toEqual(['a', 'b', 'c'])
      }),
    )
  })

  test('two attempts draw differently', () => {
    const spec = quiz(36, { draw: 15 })
    const drawn = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawPaper(spec, `attempt ${seed}`))))
    expect(drawn.size).toBe(20)
  })

  test('without shuffling the order is the trainer’s, but what is drawn of things to be put in order does not hang on what is right', () => {
    const spec = quiz(3)
    expect(drawPaper(spec, 'x').map((item) => item.questionId)).toEqual(['q1', 'q2', 'q3'])
    const asked = question({ kind: 'order' })
    const order = { ...spec, questions: [asked] }
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const other = { ...order, questions: [question({ kind: 'order', choices: [...asked.choices].reverse() })] }
        expect(drawPaper(order, seed)).toEqual(drawPaper(other, seed))
      }),
    )
  })

  test.each([
    ['Cam 75.000 đ, phí cố định 14.620 đ. Giá sàn là bao nhiêu?', 20_000],
    ['Trong 3 phút trả lời được mấy câu, 20 giây một câu?', 20],
    ['Giữ 19,5 % của 175.000 đ, còn bao nhiêu?', 200_000],
    ['Bao nhiêu?', 20],
  ])('the example of a number is as large as the numbers of the question: %s', (promptText, example) => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.nat(), (answer, tolerance) => {
        const asked = question({ kind: 'number', answer, tolerance, choices: [], promptText })
        const spec = quiz(1, { questions: [asked] })
        expect(viewPaper(attempt(spec, []), spec, false)[0]?.example).toBe(example)
      }),
    )
  })

  test('what is right leaves the server only when it may be told', () => {
    const spec = quiz(1)
    const given = { questionId: 'q1', value: { choices: ['b'] }, points: 1, maxPoints: 1, answeredAt: new Date() }
    const answered = attempt(spec, [given])
    expect(JSON.stringify(viewPaper(attempt(spec, []), spec, true))).not.toMatch(/correct|rightChoices":\[/)
    expect(viewPaper(answered, spec, false)[0]).toMatchObject({ verdict: null, explanation: null })
    expect(viewPaper(answered, spec, true)[0]).toMatchObject({ verdict: 'right', explanation: { rightChoices: ['b'] } })
  })
})

function attempt(spec: QuizSpec, answers: Array<GivenAnswer>): Attempt {
  return {
    id: '1',
    personId: 'p',
    quizRevisionId: 'r',
    courseKey: 'c',
    quizKey: 'k',
    number: 1,
    round: 1,
    paper: drawPaper(spec, 's'),
    startedAt: new Date(),
    submittedAt: null,
    points: null,
    maxPoints: 1,
    score: null,
    passed: null,
    answers,
  }
}

function tried(day: string, round: number, passed: boolean): AttemptSummary {
  const at = new Date(`${day}T10:00:00+07:00`)
  return {
    id: day + round,
    number: 1,
    round,
    submittedAt: at,
    startedAt: at,
    score: passed ? 80 : 20,
    passed,
    quizRevisionId: 'r',
  }
}

describe('rounds', () => {
  const noon = (day: string) => new Date(`${day}T12:00:00+07:00`)

  test('after the last failed try a new round opens on the next day in Vietnam', () => {
    const three = [tried('2026-11-24', 1, false), tried('2026-11-24', 1, false), tried('2026-11-24', 1, false)]
    expect(nextTry(three.slice(1), 3, noon('2026-11-24'))).toEqual({ open: true, round: 1, left: 1 })
    expect(nextTry(three, 3, noon('2026-11-24'))).toEqual({ open: false, from: '2026-11-25' })
    expect(nextTry(three, 3, new Date('2026-11-24T16:59:59Z'))).toEqual({ open: false, from: '2026-11-25' })
    expect(nextTry(three, 3, new Date('2026-11-24T17:00:00Z'))).toEqual({ open: true, round: 2, left: 3 })
  })

  test('without a limit, or once passed, tries stay open', () => {
    expect(
      nextTry(
        Array.from({ length: 50 }, () => tried('2026-11-24', 1, false)),
        null,
        noon('2026-11-24'),
      ),
    ).toEqual({ open: true, round: 1, left: null })
    expect(nextTry([tried('2026-11-24', 1, true)], 1, noon('2026-11-24'))).toEqual({ open: true, round: 1, left: null })
  })

  test('reasons of a test that explains at the end wait for a pass or the last try', () => {
    const failed = tried('2026-11-24', 1, false)
    expect(mayExplain('each', [], 3, 1)).toBe(true)
    expect(mayExplain('end', [failed, failed], 3, 1)).toBe(false)
    expect(mayExplain('end', [failed, failed, failed], 3, 1)).toBe(true)
    expect(mayExplain('end', [tried('2026-11-24', 1, true)], 3, 1)).toBe(true)
  })
})
