import { describe, expect, test } from 'vitest'
import {
  communeName,
  compareCommunes,
  isCommune,
  listCommunes,
  searchCommunes,
  understandCommune,
} from '#app/domain/reference/index.ts'

const namesFor = (text: string) => searchCommunes(text).map((match) => match.commune.name)
const meant = (text: string) => {
  const understood = understandCommune(text)
  if (understood.kind === 'several') return understood.matches.map((match) => match.commune.code)
  return understood.kind === 'one' ? understood.code : null
}

test('69 communes, 60 and 9, each with a code of its own', () => {
  const all = listCommunes()
  expect(all).toHaveLength(69)
  expect(all.filter((commune) => commune.type === 'phường')).toHaveLength(9)
  expect(new Set(all.map((commune) => commune.code)).size).toBe(69)
  expect(all.every((commune) => /^\d{5}$/.test(commune.code) && isCommune(commune.code))).toBe(true)
  expect(new Set(all.flatMap((commune) => commune.formerUnits.map((unit) => unit.code))).size).toBe(209)
  expect(all.reduce((sum, commune) => sum + commune.areaKm2, 0)).toBeCloseTo(5994.8, 0)
})

test('places stand by their proper name as a Vietnamese list has them, whatever kind they are', () => {
  const sorted = ['outside', ...listCommunes().map(({ code }) => code)].sort(compareCommunes)
  const names = sorted.map((code) => communeName(code) ?? code)
  expect(names.slice(0, 3)).toEqual(['phường Bắc Hồng Lĩnh', 'xã Can Lộc', 'xã Cẩm Bình'])
  expect(names.indexOf('xã Đan Hải')).toBeGreaterThan(names.indexOf('xã Can Lộc'))
  expect(names.indexOf('xã Gia Hanh')).toBeGreaterThan(names.indexOf('xã Đức Thọ'))
  expect(names.at(-1)).toBe('outside')
})

test('a code has a name, and what is no code has none', () => {
  expect([communeName('18496'), communeName('outside'), communeName(null), communeName('99999')]).toEqual([
    'xã Hương Khê',
    null,
    null,
    null,
  ])
  expect([isCommune('outside'), isCommune('99999'), isCommune('')]).toEqual([true, false, false])
})

describe('what a typed text means', () => {
  test.each([
    ['xa huong khe', '18496'],
    ['Xã Hương Khê'.normalize('NFD'), '18496'],
    ['tt Nghèn, huyện Can Lộc, Hà Tĩnh', '18406'],
    ['Yên Hoà', '18682'],
    ['Yên Hòa', '18682'],
    ['Cỗ Đạm', '18394'],
    ['Xã Lộc Hà', '18568'],
    ['18073', '18073'],
    ['phường Trần Phú cũ', '18073'],
    ['Kì Anh (xã Kỳ Anh)', null],
  ])('%s is %s', (text, code) => {
    if (code === null) expect(Array.isArray(meant(text))).toBe(true)
    else expect(meant(text)).toBe(code)
  })

  test('a name that is a new commune here and an old unit there is asked', () => {
    expect(meant('Phường Trần Phú')).toEqual(['18100', '18073'])
    expect(meant('tran phu')).toEqual(['18100', '18073'])
    expect(meant('Hà Huy Tập')).toEqual(['18652', '18073'])
  })

  test('an old unit that was split is asked', () => {
    expect(meant('Đại Nài')).toEqual(['18073', '18652'])
    expect(meant('xã Kỳ Lợi')).toEqual(['18754', '18823', '18832'])
  })

  test('a district is asked, also when a commune bears its name', () => {
    expect(meant('Lộc Hà')).toContain('18568')
    expect((meant('huyện Hương Khê') as Array<string>).length).toBeGreaterThan(5)
    expect((meant('Thạch Hà') as Array<string>)[0]).toBe('18562')
  })

  test('another province is outside, by its name or in so many words', () => {
    for (const text of ['Nghệ An', 'tỉnh Nghệ An', 'TP Hồ Chí Minh', 'tinh khac', 'Ngoài tỉnh'])
      expect(meant(text), text).toBe('outside')
  })

  test('nonsense means nothing', () => {
    for (const text of ['', 'zzz', 'xã', '99999', '   ', '<script>']) expect(meant(text), text).toBeNull()
  })
})

test('suggestions come by the beginning of a name, old names too, the nearest first', () => {
  expect(namesFor('huong kh')).toEqual([
    'Hương Khê',
    'Hà Linh',
    'Hương Bình',
    'Hương Đô',
    'Hương Phố',
    'Hương Xuân',
    'Phúc Trạch',
  ])
  expect(namesFor('nghen')).toEqual(['Can Lộc'])
  expect(searchCommunes('nghen')[0]?.former?.name).toBe('Nghèn')
  expect(namesFor('h')).toEqual([])
})
