import { expect, test } from 'vitest'
import { nameFigure, readFigure } from '#app/domain/reporting/index.ts'

const days = { from: '2026-10-15', to: '2026-11-14' } as const

test.each([
  { ...days, kind: 'completed', measure: 'headcount', ofEnrolled: false, by: null, key: null },
  { ...days, kind: 'enrolled', measure: 'participations', ofEnrolled: false, by: 'commune', key: '18496' },
  { ...days, kind: 'started', measure: 'headcount', ofEnrolled: true, by: null, key: null },
] as const)('a figure of the register of acts is read as it was named: %o', (figure) => {
  expect(readFigure(nameFigure(figure))).toEqual(figure)
})

test('what names no figure is none', () => {
  for (const name of [
    '',
    'completed',
    'completed headcount 2026-02-30 2026-03-01',
    'x headcount 2026-01-01 2026-01-02',
  ])
    expect(readFigure(name)).toBeNull()
})
