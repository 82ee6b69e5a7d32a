import type { QuestionSpec, QuizSpec } from '#app/domain/lesson/index.ts'

export function question(changes: Partial<QuestionSpec> = {}): QuestionSpec {
  const choice = (id: string, correct: boolean) => ({ id, html: id, text: id, correct, why: null })
  return {
    id: 'q1',
    kind: 'single',
    points: 1,
    promptHtml: '<p>?</p>',
    promptText: '?',
    choices: [choice('a', false), choice('b', true), choice('c', false)],
    answer: null,
    tolerance: 0,
    unit: null,
    partial: false,
    why: null,
    source: null,
    ...changes,
  }
}

export const many = (partial: boolean): QuestionSpec =>
  question({
    kind: 'multiple',
    partial,
    points: 2,
    choices: ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      html: id,
      text: id,
      correct: id === 'a' || id === 'c',
      why: null,
    })),
  })

export function quiz(count: number, changes: Partial<QuizSpec> = {}): QuizSpec {
  const questions = Array.from({ length: count }, (_, index) => question({ id: `q${index + 1}` }))
  return {
    id: 'quiz',
    title: null,
    pass: 70,
    shuffle: false,
    attempts: null,
    draw: null,
    feedback: 'each',
    questions,
    ...changes,
  }
}
