import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TrendChart } from '#app/ui/staff/trend-chart.tsx'

const noPeak = { at: -1, text: '' }
const points = [
  { first: 3, second: 4, label: '1/2026' },
  { first: 5, second: 6, label: '2/2026' },
]

/** Where the line ends, of 470. */
function endOf(ends: { first: string; second: string | null }): number {
  const html = renderToStaticMarkup(createElement(TrendChart, { points, ends, peak: noPeak, says: 'x' }))
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
  const html = renderToStaticMarkup(createElement(TrendChart, { points: months, ends, peak: noPeak, says: 'x' }))
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

/** The drawings of twelve months with their highest point, of 163, at one of them. */
function drawingsOf(at: number, text: string): Array<string> {
  const html = renderToStaticMarkup(
    createElement(TrendChart, {
      points: months.map((month, index) => ({ ...month, first: index === at ? 163 : 0, second: 0 })),
      ends: { first: '83 người', second: null },
      peak: { at, text },
      says: 'x',
    }),
  )
  return html.split('<svg').slice(1)
}

test('the last period is written under its own point, not under the one before', () => {
  for (const drawing of drawingsOf(10, '163 người')) {
    const end = Number(/<circle class="pt1" cx="([\d.]+)"[^>]*r="4"/.exec(drawing)?.[1])
    const [label, left = 0, right = 0] = labelsOf(drawing).at(-1) ?? []
    expect([label, (left + right) / 2]).toEqual(['12/2026', end])
  }
})

test('the highest point has its value over it and a mark, inside the drawing; where it is the end, that says it', () => {
  for (const text of ['163 người', '163 người, 190 lượt'])
    for (const at of [0, 5, 10])
      for (const drawing of drawingsOf(at, text)) {
        const x = Number(new RegExp(`<text x="([\\d.]+)"[^>]*text-anchor="middle">${text}<`).exec(drawing)?.[1])
        const end = Number(/<circle class="pt1" cx="([\d.]+)"[^>]*r="4"/.exec(drawing)?.[1])
        expect(x - 4 * text.length).toBeGreaterThanOrEqual(0)
        expect(x + 4 * text.length).toBeLessThanOrEqual(end)
        expect(drawing).toContain('r="3"')
      }
  for (const drawing of drawingsOf(11, '163 người')) expect(drawing).not.toContain('163 người')
})
