import { describe, expect, test } from 'vitest'
import { type AnswerFields, gradeAnswer, mayExplain, readAnswer } from '#app/domain/assessment/index.ts'
import { many, question } from './question-fixture.ts'

const sent = (changes: Partial<AnswerFields>): AnswerFields => ({ chosen: [], number: '', places: {}, ...changes })

describe('choices that are sent', () => {
  test('twice are one', () => {
    expect(readAnswer(question(), sent({ chosen: ['b', 'b'] }))).toEqual({ ok: true, value: { choices: ['b'] } })
  })

  test('beside one that is not on the paper are none', () => {
    expect(readAnswer(many(false), sent({ chosen: ['a', 'fremd'] }))).toEqual({ ok: false, problem: 'answer_unknown' })
  })

  test('in another order are the same answer', () => {
    expect(readAnswer(many(false), sent({ chosen: ['c', 'a'] }))).toEqual(
      readAnswer(many(false), sent({ chosen: ['a', 'c'] })),
    )
  })
})

test.each([false, true])('ticking everything is not right (part credit: %s)', (partial) => {
  const asked = many(partial)
  const all = asked.choices.map(({ id }) => id)
  const right = asked.choices.filter(({ correct }) => correct).map(({ id }) => id)
  expect(gradeAnswer(asked, { choices: right })).toBe(asked.points)
  expect(gradeAnswer(asked, { choices: all })).toBeLessThan(asked.points)
})

test('nothing is right where nothing is the answer', () => {
  const asked = question({ kind: 'number', answer: 0, tolerance: 0, choices: [] })
  expect(gradeAnswer(asked, { number: 0 })).toBe(1)
  expect(gradeAnswer(asked, { number: 1 })).toBe(0)
})

test('tries of an earlier round do not bring the reasons', () => {
  const tried = (round: number, number: number) => ({
    ...{ id: `${round}-${number}`, number, round, submittedAt: new Date(), startedAt: new Date() },
    ...{ score: 0, passed: false, quizRevisionId: 'r' },
  })
  const attempts = [tried(1, 1), tried(1, 2), tried(2, 3)]
  expect(mayExplain('end', attempts, 2, 1)).toBe(true)
  expect(mayExplain('end', attempts, 2, 2)).toBe(false)
})
