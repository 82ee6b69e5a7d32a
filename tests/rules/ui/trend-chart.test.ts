import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TrendChart } from '#app/ui/staff/trend-chart.tsx'

const points = [
  { first: 3, second: 4, label: '1/2026' },
  { first: 5, second: 6, label: '2/2026' },
]

/** Where the line ends, of 470. */
function endOf(ends: { first: string; second: string | null }): number {
  const html = renderToStaticMarkup(createElement(TrendChart, { points, ends, says: 'x' }))
  return Number(/<circle class="pt1" cx="([\d.]+)"/.exec(html)?.[1])
}

test('the longer what is written at its end, the earlier the line of a trend ends', () => {
  for (const first of ['167 người', '167 persons', '12.345 người', '12,345 persons', '123,456 persons'])
    for (const second of [null, '12.345 lượt', '123,456 part.']) {
      const longest = Math.max(first.length, second?.length ?? 0)
      expect(endOf({ first, second }) + 10 + 8 * longest, first).toBeLessThanOrEqual(470)
    }
  expect(endOf({ first: '5 người', second: null })).toBe(380)
})

const months = Array.from({ length: 12 }, (_, at) => ({
  ...{ first: at, second: at },
  label: at === 0 ? '1/2026' : at === 11 ? '12/2026' : at % 2 === 0 && at < 10 ? String(at + 1) : null,
}))

/** Left and right of each label under a drawing, a letter taken as 8 wide. */
function labelsOf(drawing: string): Array<[label: string, left: number, right: number]> {
  const texts = drawing.matchAll(/<text class="ax" x="([\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]+)</g)
  return [...texts].map(([, x, anchor, label = '']) => {
    const width = 8 * label.length
    const left = Number(x) - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    return [label, left, left + width]
  })
}

test('a phone has a drawing of its own, as wide as it is shown, whose letters do not run into each other', () => {
  const ends = { first: '12.345 người', second: '12.345 lượt' }
  const html = renderToStaticMarkup(createElement(TrendChart, { points: months, ends, says: 'x' }))
  const drawings = html.split('<svg').slice(1)
  expect(drawings.map((drawing) => /class="(\S+)" viewBox="0 0 (\d+)/.exec(drawing)?.slice(1))).toEqual([
    ['trend', '470'],
    ['trend-phone', '300'],
  ])
  for (const drawing of drawings) {
    const labels = labelsOf(drawing)
    expect([labels[0]?.[0], labels.at(-1)?.[0]]).toEqual(['1/2026', '12/2026'])
    for (const [at, [label, left]] of labels.entries())
      if (at > 0) expect(left - (labels[at - 1]?.[2] ?? 0), label).toBeGreaterThanOrEqual(8)
  }
})
