import { describe, expect, test } from 'vitest'
import { ageAt, checkDetails } from '#app/domain/people/index.ts'

const details = {
  fullName: 'Nguyễn Thị Hạnh',
  birthYear: 1968,
  gender: 'female',
  commune: '18496',
  organisationKind: 'household',
  organisationName: null,
} as const
const isCommune = (code: string) => code === '18496'
const check = (changes: object, at = '2026-11-24T03:00:00Z') =>
  checkDetails({ ...details, ...changes }, new Date(at), isCommune)

test('age is counted by the year in Vietnam, whose new year comes seven hours early', () => {
  expect(ageAt(2011, new Date('2026-12-31T16:59:59.999Z'))).toBe(15)
  expect(ageAt(2011, new Date('2026-12-31T17:00:00Z'))).toBe(16)
})

describe('details', () => {
  test('as they should be, or unknown, pass', () => {
    expect(check({})).toBeNull()
    expect(check({ birthYear: null, gender: null, commune: null, organisationKind: null })).toBeNull()
  })

  test.each([
    [{ fullName: 'H' }, 'name'],
    [{ fullName: '0912345678' }, 'name'],
    [{ fullName: '=HYPERLINK("x")' }, 'name'],
    [{ birthYear: 2011 }, 'too_young'],
    [{ birthYear: 2030 }, 'birth_year'],
    [{ birthYear: 1900 }, 'birth_year'],
    [{ birthYear: 1968.5 }, 'birth_year'],
    [{ commune: '99999' }, 'commune'],
    [{ organisationName: 'x' }, 'organisation_name'],
  ])('%o is %s', (changes, problem) => {
    expect(check(changes)).toBe(problem)
  })

  test('composed or not, names of any people pass', () => {
    for (const fullName of ['Đặng Thị Ngọc Ấn'.normalize('NFD'), "H'Hen Niê", 'Y Phương', 'Nguyễn-Lê An'])
      expect(check({ fullName }), fullName).toBeNull()
  })
})
