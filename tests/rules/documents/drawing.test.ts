import { once } from 'node:events'
import fs from 'node:fs'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { paintPiece, parseDrawing } from '#app/adapters/documents/drawing.ts'

const style =
  '<style>.l{stroke:#14423d;stroke-width:2.5}.k{fill:#fbc27a}@media(prefers-color-scheme:dark){.k{fill:#000}}</style>'
const piecesOf = (shapes: string, head = ' fill="none"') =>
  parseDrawing(`<svg viewBox="0 0 240 200"${head}>${style}${shapes}</svg>`).pieces

/** The operators that paint, in the order in which a PDF has them. */
async function painted(svg: string): Promise<Array<string>> {
  const doc = new PDFDocument({ compress: false })
  const parts: Array<Buffer> = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = once(doc, 'end')
  for (const piece of parseDrawing(svg).pieces) paintPiece(doc, piece)
  doc.end()
  await ended
  return (
    Buffer.concat(parts)
      .toString('latin1')
      .match(/^(?:[fB]\*?|S)$/gm) ?? []
  )
}

test('filled, stroked, or filled and stroked over it', async () => {
  const shapes = '<path class="k" d="M0 0h9v9z"/><path class="l" d="M0 0h9"/><path class="k l" d="M0 0h9v9z"/>'
  const whole = '<path class="k l" fill-rule="evenodd" d="M0 0h9v9z"/><path d="M0 0h9"/>'
  expect(await painted(`<svg fill="none">${style}${shapes}${whole}</svg>`)).toEqual(['f', 'S', 'B', 'B*'])
})

describe('paint', () => {
  const paint = (shape: string, head?: string) => piecesOf(shape, head).map(({ fill, stroke }) => ({ fill, stroke }))

  test('by class, by attribute and by style: the style of a shape holds before its class, and that before an attribute', () => {
    expect(paint('<path class="l" stroke="#ffffff" stroke-width="2" style="stroke-width:19" d=""/>')).toEqual([
      { fill: null, stroke: { colour: '#14423d', width: 19, dash: [] } },
    ])
    expect(paint('<path stroke="#f28c1f" stroke-width="7" stroke-dasharray="5 8" d=""/>')).toEqual([
      { fill: null, stroke: { colour: '#f28c1f', width: 7, dash: [5, 8] } },
    ])
  })

  test('handed down by groups; black where nothing is said', () => {
    const black = { fill: { colour: '#000', opacity: 1, rule: 'nonzero' }, stroke: null }
    expect(paint('<g class="l"><path d=""/></g><path d=""/>')).toEqual([
      { fill: null, stroke: { colour: '#14423d', width: 2.5, dash: [] } },
      { fill: null, stroke: null },
    ])
    expect(paint('<path d=""/>', '')).toEqual([black])
  })
})

test('shapes that are no paths are drawn as paths, moved and turned', () => {
  const shapes =
    '<circle cx="5" cy="6" r="2"/><line x1="1" y1="2" x2="3" y2="4"/><rect x="1" y="2" width="3" height="4"/><polygon points="1,2 3,4 5,6"/>'
  expect(piecesOf(shapes).map(({ d }) => d)).toEqual([
    'M3 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z',
    'M1 2L3 4',
    'M1 2h3v4h-3z',
    'M1 2 3 4 5 6z',
  ])
  const [turned] = piecesOf('<g transform="translate(4 5)"><ellipse cx="1" cy="0" transform="rotate(90 1 0)"/></g>')
  expect(turned?.place.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0, 1, -1, 0, 5, 4])
})

test('of our pictures nothing is left out, and each shape has some paint', () => {
  for (const name of fs.readdirSync('public/art')) {
    const svg = fs.readFileSync(`public/art/${name}`, 'utf8')
    const { pieces } = parseDrawing(svg)
    const shapes = [...svg.matchAll(/<(\w+)/g)].filter(([, tag = '']) => !['svg', 'g', 'title', 'style'].includes(tag))
    expect(pieces, name).toHaveLength(shapes.length)
    expect(
      pieces.filter(({ fill, stroke }) => !fill && !stroke),
      name,
    ).toEqual([])
    const both = [...svg.matchAll(/class="[a-z] l"/g)]
    expect(
      pieces.filter(({ fill, stroke }) => fill && stroke),
      name,
    ).toHaveLength(both.length)
  }
})
