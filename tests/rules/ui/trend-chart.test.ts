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
