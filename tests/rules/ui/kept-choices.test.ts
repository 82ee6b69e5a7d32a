import { beforeEach, expect, test } from 'vitest'
import { memoryDevice } from '#app/ui/device.ts'
import { forgetAttempt, keepChoice, keptChoice } from '#app/ui/quiz/kept-choices.ts'

const stored = new Map<string, string>()
const device = memoryDevice(stored)
beforeEach(() => stored.clear())

const open = { id: 'cau-1', given: null }
const answered = { id: 'cau-1', given: { choices: ['a'] } }

test('a choice is kept by attempt and question: no other attempt is given it', () => {
  keepChoice(device, 'cua-chi-lai', open, [['a.cau-1', 'b']])
  expect(keptChoice(device, 'cua-chi-lai', open)).toEqual([['a.cau-1', 'b']])
  expect(keptChoice(device, 'cua-anh-cuong', open)).toBeNull()
  expect(keptChoice(device, 'cua-chi-lai', { ...open, id: 'cau-2' })).toBeNull()
})

test('a choice is old once another answer stands, sent from here or from elsewhere', () => {
  keepChoice(device, 'mot', open, [['a.cau-1', 'b']])
  expect(keptChoice(device, 'mot', answered)).toBeNull()
  keepChoice(device, 'mot', answered, [])
  expect(keptChoice(device, 'mot', answered)).toEqual([])
})

test('an attempt that is handed in leaves nothing, and an old one makes room', () => {
  for (const attempt of ['1', '2', '3', '4', '5', '6']) keepChoice(device, attempt, open, [['a.cau-1', attempt]])
  expect(keptChoice(device, '1', open)).toBeNull()
  for (const attempt of ['2', '3', '4', '5', '6']) {
    expect(keptChoice(device, attempt, open)).toEqual([['a.cau-1', attempt]])
    forgetAttempt(device, attempt)
  }
  expect(stored.size).toBe(0)
})

test('what stands there and is not ours, or a full device, is no fault', () => {
  stored.set('len-san-quiz', '{nửa')
  expect(keptChoice(device, 'mot', open)).toBeNull()
  const full = {
    ...device,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(() => keepChoice(full, 'mot', open, [])).not.toThrow()
})
