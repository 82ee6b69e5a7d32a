import { describe, expect, test } from 'vitest'
import {
  countNeeded,
  gradeAnswer,
  parseVietnameseNumber,
  passMarkOf,
  readAnswer,
  resultOf,
  scoreOf,
} from '#app/domain/assessment/index.ts'
import { quizWords } from '#app/ui/words/quiz.ts'
import { many, question, quiz } from './question-fixture.ts'

describe('reading an answer', () => {
  test.each([
    ['15.000', 15000],
    ['15000', 15000],
    ['15,5', 15.5],
    ['15.5', 15.5],
    ['1.234.567,5', 1234567.5],
    ['1,234,567', 1234567],
    ['-3', -3],
    ['0', 0],
  ])('%s is %d', (typed, value) => {
    expect(parseVietnameseNumber(typed)).toBe(value)
  })

  test.each(['', 'mười', '1.23.4', '1e9', '--3', '1.000,5,5', '٣'])('%s is no number', (typed) => {
    expect(parseVietnameseNumber(typed)).toBeNull()
  })

  test('units, spaces and a real minus may be typed', () => {
    const asked = question({ kind: 'number', answer: 15000, choices: [] })
    for (const typed of ['15.000 đ', '15 000đ', '15.000 đồng', ' 15000 VNĐ ']) {
      expect(readAnswer(asked, { chosen: [], number: typed, places: {} })).toEqual({
        ok: true,
        value: { number: 15000 },
      })
    }
    const money = { ...asked, unit: 'đ' }
    for (const [typed, value] of [
      ['3,900', 3900],
      ['1,234,567 đ', 1234567],
      ['3,9', 3.9],
    ] as const)
      expect(readAnswer(money, { chosen: [], number: typed, places: {} })).toEqual({
        ok: true,
        value: { number: value },
      })
    const boxes = { ...asked, unit: 'hộp' }
    expect(readAnswer(boxes, { chosen: [], number: '1,500', places: {} })).toEqual({ ok: true, value: { number: 1.5 } })
    expect(readAnswer(boxes, { chosen: [], number: '17 hộp', places: {} })).toEqual({ ok: true, value: { number: 17 } })
    expect(readAnswer(boxes, { chosen: [], number: '17 nghìn', places: {} })).toMatchObject({ ok: false })
    expect(readAnswer(asked, { chosen: [], number: '−3', places: {} })).toEqual({ ok: true, value: { number: -3 } })
    expect(readAnswer(asked, { chosen: [], number: 'khoảng 3', places: {} })).toEqual({
      ok: false,
      problem: 'answer_number',
    })
  })

  test('nothing is guessed: missing, foreign or double choices are refused', () => {
    const sent = (chosen: Array<string>) => readAnswer(question(), { chosen, number: '', places: {} })
    expect(sent([])).toEqual({ ok: false, problem: 'answer_missing' })
    expect(sent(['z'])).toEqual({ ok: false, problem: 'answer_unknown' })
    expect(sent(['a', 'b'])).toEqual({ ok: false, problem: 'answer_unknown' })
    expect(sent(['b'])).toEqual({ ok: true, value: { choices: ['b'] } })
  })

  test('an order needs each place once', () => {
    const asked = question({ kind: 'order' })
    const sent = (places: Record<string, string>) => readAnswer(asked, { chosen: [], number: '', places })
    expect(sent({ a: '2', b: '1', c: '3' })).toEqual({ ok: true, value: { order: ['b', 'a', 'c'] } })
    expect(sent({ a: '1', b: '1', c: '3' })).toEqual({ ok: false, problem: 'answer_order' })
    expect(sent({ a: '1', b: '2' })).toEqual({ ok: false, problem: 'answer_order' })
    expect(sent({})).toEqual({ ok: false, problem: 'answer_missing' })
  })
})

describe('grading', () => {
  test('one of several, true or false, order, number within tolerance', () => {
    expect(gradeAnswer(question(), { choices: ['b'] })).toBe(1)
    expect(gradeAnswer(question(), { choices: ['a'] })).toBe(0)
    expect(gradeAnswer(question({ kind: 'true-false', answer: false }), { truth: false })).toBe(1)
    expect(gradeAnswer(question({ kind: 'order' }), { order: ['a', 'b', 'c'] })).toBe(1)
    expect(gradeAnswer(question({ kind: 'order' }), { order: ['b', 'a', 'c'] })).toBe(0)
    const fee = question({ kind: 'number', answer: 137303, tolerance: 500 })
    expect(gradeAnswer(fee, { number: 137803 })).toBe(1)
    expect(gradeAnswer(fee, { number: 137804 })).toBe(0)
  })

  test('part credit only where it is said, and never below nothing', () => {
    expect(gradeAnswer(many(false), { choices: ['a'] })).toBe(0)
    expect(gradeAnswer(many(true), { choices: ['a'] })).toBe(1)
    expect(gradeAnswer(many(true), { choices: ['a', 'c'] })).toBe(2)
    expect(gradeAnswer(many(true), { choices: ['a', 'b'] })).toBe(0)
    expect(gradeAnswer(many(true), { choices: ['b', 'd'] })).toBe(0)
  })

  test('a score is rounded down: 69,9 % does not pass at 70 %', () => {
    expect(scoreOf(699, 1000)).toBe(69)
    expect(scoreOf(7, 10)).toBe(70)
    expect(scoreOf(1 / 3 + 1 / 3 + 1 / 3, 1)).toBe(100)
    expect(scoreOf(0, 0)).toBe(0)
  })
})

describe('the pass mark in questions', () => {
  test.each([
    [5, 70, 4],
    [3, 70, 3],
    [3, 66, 2],
    [10, 70, 7],
    [20, 70, 14],
    [4, 100, 4],
    [5, 0, 0],
  ])('of %i questions at %i per cent is %i', (asked, pass, needed) => {
    expect(countNeeded(asked, pass)).toBe(needed)
    expect(scoreOf(needed, asked)).toBeGreaterThanOrEqual(pass)
    if (needed > 0) expect(scoreOf(needed - 1, asked)).toBeLessThan(pass)
  })

  test('is of those drawn, and is told in per cent alone when questions weigh differently', () => {
    expect(passMarkOf(quiz(20, { draw: 10 }))).toEqual({ pass: 70, needed: 7, asked: 10 })
    const uneven = quiz(2, { questions: [question(), question({ id: 'q2', points: 3 })] })
    expect(passMarkOf(uneven)).toEqual({ pass: 70, needed: null, asked: 2 })
  })
})

describe('a result is told in the unit of its pass mark', () => {
  const mark = { pass: 70, needed: 4, asked: 5 }
  test.each([
    [1, 5, 20, 1],
    [2, 10, 20, 1],
    [1.5, 5, 30, 1.5],
    [11 / 3, 5, 73, 3.6],
    [1 / 3 + 1 / 3 + 1 / 3, 5, 20, 1],
  ])('%d points of %d', (points, maxPoints, score, right) => {
    expect(resultOf(mark, { points, maxPoints, score })).toEqual({ score, right })
  })
  test('in per cent where questions weigh differently, and not before it is handed in', () => {
    const uneven = { ...mark, needed: null }
    expect(resultOf(uneven, { points: 1, maxPoints: 5, score: 20 })).toEqual({ score: 20, right: null })
    expect(resultOf(mark, { points: null, maxPoints: 5, score: null })).toBeNull()
  })
  test('and said so, in either language', () => {
    const { vi, en } = quizWords
    const result = { score: 20, right: 1 }
    expect(vi.failedText(vi.result(mark, result), vi.mark(mark))).toBe(
      'Lần này bạn đúng 1 trên 5\u00a0câu, cần đúng ít nhất 4 trên 5\u00a0câu (từ 70\u00a0% trở lên). Đọc lại bài rồi làm lại, lấy lần cao nhất.',
    )
    expect(vi.result(mark, { score: 30, right: 1.5 })).toBe('đúng 1,5 trên 5\u00a0câu')
    expect(en.best(en.result(mark, result))).toBe('Your best: 1 of 5 right.')
    expect(vi.result({ ...mark, needed: null }, { score: 20, right: null })).toBe('được 20\u00a0% số điểm')
  })
})
