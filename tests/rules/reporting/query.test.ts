import { expect, test } from 'vitest'
import {
  breakdowns,
  explainQueryProblem,
  isAdditive,
  listGroups,
  readCountQuery,
  unitOf,
} from '#app/domain/reporting/index.ts'

const asked = { from: '2026-10-15', to: '2026-11-14', kind: 'completed', measure: 'headcount', by: 'commune' }

test('a question is read as it stands; without `by` it asks for the total', () => {
  expect(readCountQuery(asked)).toEqual({ ok: true, value: asked })
  expect(readCountQuery({ ...asked, by: null })).toEqual({ ok: true, value: { ...asked, by: null } })
})

test.each([
  [{ from: '' }, 'day'],
  [{ from: '2026-11-15' }, 'order'],
  [{ kind: 'Completed' }, 'kind'],
  [{ kind: 'toString' }, 'kind'],
  [{ measure: '' }, 'measure'],
  [{ by: 'toString' }, 'by'],
  [{ by: '' }, 'by'],
  [{ kind: 'registered', by: 'course' }, 'registered_has_no_course'],
  [{ kind: 'registered', by: 'platform' }, 'registered_has_no_course'],
] as const)('%j is refused as %s, in words', (change, problem) => {
  expect(readCountQuery({ ...asked, ...change })).toEqual({ ok: false, problem: [problem] })
  expect(explainQueryProblem(problem).length).toBeGreaterThan(20)
})

test('everything that is wrong is named at once, once each', () => {
  const wrong = { from: '2026-02-30', to: '', kind: 'x', measure: 'y', by: 'z' }
  expect(readCountQuery(wrong)).toEqual({ ok: false, problem: ['day', 'kind', 'measure', 'by'] })
  expect(readCountQuery({ ...wrong, kind: 'registered', by: 'course' })).toEqual({
    ...{ ok: false, problem: ['day', 'measure', 'registered_has_no_course'] },
  })
})

test('what was refused about registered says so', () => {
  expect(explainQueryProblem('registered_has_no_course')).toMatch(/registered.*course.*platform/)
  expect(readCountQuery({ ...asked, kind: 'registered', by: 'gender' }).ok).toBe(true)
})

test('participations add up by either, persons by what is theirs alone', () => {
  const additive = (measure: 'headcount' | 'participations') => breakdowns.filter((by) => isAdditive(measure, by))
  expect(additive('headcount')).toEqual(['commune', 'organisation_kind', 'gender', 'age_band'])
  expect(additive('participations')).toEqual([...breakdowns])
})

test('registering is told in persons whatever is asked', () => {
  expect(unitOf('registered', 'participations')).toBe('headcount')
  expect(unitOf('enrolled', 'participations')).toBe('participations')
  expect(unitOf('enrolled', 'headcount')).toBe('headcount')
})

test('every breakdown names its groups, in a fixed order, unknown last', () => {
  const communes = listGroups('commune', [])
  expect(communes).toHaveLength(71)
  expect(communes[0]).toEqual({ key: '18073', label: 'phường Thành Sen' })
  expect(communes.slice(-2)).toEqual([
    { key: 'outside', label: 'Tỉnh khác' },
    { key: 'unknown', label: 'Chưa rõ' },
  ])
  expect(listGroups('age_band', []).map(({ key }) => key)).toEqual([
    'under_16',
    '16_24',
    '25_34',
    '35_44',
    '45_54',
    '55_64',
    '65_over',
    'unknown',
  ])
  for (const by of ['organisation_kind', 'gender', 'age_band', 'platform'] as const) {
    expect(listGroups(by, []).at(-1)?.key).toBe('unknown')
    for (const language of ['vi', 'en'] as const)
      for (const { key, label } of listGroups(by, [], language)) expect(label, key).not.toBe(key)
  }
  expect(listGroups('course', [{ key: 'k', title: 'Khoá' }])).toEqual([{ key: 'k', label: 'Khoá' }])
})

test('the marketplace `both` is that of courses, and cannot be read as persons who learned on both', () => {
  const labelOf = (language: 'vi' | 'en') =>
    listGroups('platform', [], language).find(({ key }) => key === 'both')?.label
  expect([labelOf('vi'), labelOf('en')]).toEqual(['Khoá chung cho cả hai sàn', 'Courses for both marketplaces'])
})

test('"other" is named after what it is other to', () => {
  const labelOf = (by: 'gender' | 'organisation_kind') => listGroups(by, []).find(({ key }) => key === 'other')?.label
  expect([labelOf('gender'), labelOf('organisation_kind')]).toEqual(['Giới khác', 'Khác'])
})
