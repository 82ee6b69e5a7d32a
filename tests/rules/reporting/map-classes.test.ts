import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classesOf, shadeOf } from '#app/domain/reporting/index.ts'

const counts = fc.array(fc.oneof(fc.nat(8), fc.nat(60), fc.nat(100_000)), { minLength: 1, maxLength: 69 })

test('classes follow each other without gaps from 1 to the largest, seven at most', () => {
  fc.assert(
    fc.property(counts, (drawn) => {
      const classes = classesOf(drawn)
      const most = Math.max(...drawn)
      expect(classes.length).toBeLessThanOrEqual(7)
      expect(classes[0]?.from ?? 1).toBe(1)
      expect(classes.at(-1)?.to ?? 0).toBe(most)
      for (const [at, { from, to }] of classes.entries()) {
        expect(from).toBeLessThanOrEqual(to)
        if (at > 0) expect(from).toBe((classes[at - 1]?.to ?? 0) + 1)
      }
    }),
  )
})

test('more is never paler, and nobody has no shade', () => {
  fc.assert(
    fc.property(counts, (drawn) => {
      const classes = classesOf(drawn)
      const shades = [...drawn].sort((a, b) => a - b).map((count) => shadeOf(classes, count))
      expect(shades).toEqual([...shades].sort((a, b) => a - b))
      for (const count of drawn) expect(shadeOf(classes, count) === 0).toBe(count === 0)
    }),
  )
})

test('small counts are told apart one by one, large ones in steps', () => {
  expect(classesOf([0, 3, 1])).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: 2 },
    { from: 3, to: 3 },
  ])
  expect(classesOf([23, 5, 0]).map(({ from, to }) => `${from}–${to}`)).toEqual([
    '1–1',
    '2–2',
    '3–3',
    '4–5',
    '6–9',
    '10–14',
    '15–23',
  ])
  expect(classesOf([0, 0])).toEqual([])
})

test('few classes are as far apart as can be', () => {
  expect([1, 2, 3].map((count) => shadeOf(classesOf([1, 2, 3]), count))).toEqual([1, 4, 7])
  expect(shadeOf(classesOf([1]), 1)).toBe(5)
})
