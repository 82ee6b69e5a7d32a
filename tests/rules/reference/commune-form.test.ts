import { expect, test } from 'vitest'
import { listCommunes, understandCommune } from '#app/domain/reference/index.ts'
import { readCommune, suggestCommunes } from '#app/web/commune-form.server.ts'

const districts = [...new Set(listCommunes().flatMap(({ formerDistricts }) => formerDistricts))]

test.each([...districts, 'Trần Phú', 'Đại Nài', 'Kỳ Lợi', 'Lộc Hà', 'hương', 'xã thạch'])(
  '%s: asked when it was sent as suggested while it was typed',
  (text) => {
    const read = readCommune({ commune: text })
    if (read.ok) throw new Error(`${text} is one`)
    const { choices, more } = suggestCommunes(text)
    expect(choices.length).toBeGreaterThan(1)
    expect(read).toMatchObject({ choices, more })
    const understood = understandCommune(text)
    const meant = understood.kind === 'several' ? understood.matches.map(({ commune }) => commune.code) : []
    // Whoever is not among those shown is told that there are more.
    expect(more || meant.every((code) => choices.some((choice) => choice.code === code))).toBe(true)
  },
)

test('the sign of more is there only when there are', () => {
  expect(suggestCommunes('trần phú').more).toBe(false)
  expect(suggestCommunes('hương')).toMatchObject({ choices: { length: 8 }, more: true })
})
