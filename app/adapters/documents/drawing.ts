import fs from 'node:fs'
import path from 'node:path'
import type PDFDocument from 'pdfkit'

type Matrix = [number, number, number, number, number, number]

/** One piece of a drawing: a path, where it is put, and how it is filled and stroked. */
export type Piece = {
  d: string
  place: Matrix
  fill: { colour: string; opacity: number; rule: 'nonzero' | 'evenodd' } | null
  stroke: { colour: string; width: number; dash: Array<number> } | null
}
export type Drawing = { width: number; height: number; pieces: Array<Piece> }

const kept = new Map<string, Drawing>()

/** Reads one of our own drawings (under public/, its path without `.svg`), in the light colours of its style. */
export function readDrawing(name: string): Drawing {
  const known = kept.get(name)
  if (known) return known
  const drawing = parseDrawing(fs.readFileSync(path.resolve('public', `${name}.svg`), 'utf8'))
  kept.set(name, drawing)
  return drawing
}

/** Paints a piece as a browser does: the fill, and the stroke over it. */
export function paintPiece(doc: InstanceType<typeof PDFDocument>, { d, place, fill, stroke }: Piece): void {
  if (!fill && !stroke) return
  doc
    .save()
    .transform(...place)
    .path(d)
  if (stroke) doc.lineWidth(stroke.width).lineCap('round').lineJoin('round')
  if (stroke && stroke.dash.length > 0) doc.dash(stroke.dash[0] ?? 0, { space: stroke.dash[1] })
  if (fill && fill.opacity < 1) doc.fillOpacity(fill.opacity)
  const rule = fill?.rule === 'evenodd' ? 'even-odd' : 'non-zero'
  if (fill && stroke) doc.fillAndStroke(fill.colour, stroke.colour, rule)
  else if (fill) doc.fill(fill.colour, rule)
  else if (stroke) doc.stroke(stroke.colour)
  doc.restore()
}

const paints = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray'] as const
type Paint = Partial<Record<(typeof paints)[number], string>>
type Rule = { name: string; body: string }
type Level = { place: Matrix; paint: Paint }

/** What our drawings use of SVG: groups, shapes, moves and turns, and paint by attribute, class or style, as it is handed down. */
export function parseDrawing(svg: string): Drawing {
  const [, , width = 240, height = 200] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/\s+/).map(Number)
  const style = (/<style>(.*?)(?:@media|<\/style>)/s.exec(svg)?.[1] ?? '').matchAll(/([^{}]+)\{([^}]*)\}/g)
  const rules = [...style].flatMap(([, names = '', body = '']) =>
    names.split(',').map((name): Rule => ({ name: name.trim().slice(1), body })),
  )
  const pieces: Array<Piece> = []
  const levels: Array<Level> = []
  const ground: Level = { place: [1, 0, 0, 1, 0, 0], paint: { fill: '#000' } }
  for (const [tag, end, name = ''] of svg.matchAll(
    /<(\/?)(svg|g|path|circle|ellipse|line|rect|polyline|polygon)\b[^>]*>/g,
  )) {
    if (end) {
      if (name === 'g') levels.pop()
      continue
    }
    const above = levels.at(-1) ?? ground
    const level = { place: placeOf(tag, above.place), paint: paintOf(tag, above.paint, rules) }
    if (name === 'g' || name === 'svg') levels.push(level)
    else pieces.push(pieceOf(pathOf(name, tag), level))
  }
  return { width, height, pieces }
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

// As a browser ranks them: what is handed down, then attributes, then classes in the order of the style, then the style of its own.
function paintOf(tag: string, above: Paint, rules: ReadonlyArray<Rule>): Paint {
  const classes = (attribute(tag, 'class') ?? '').split(' ')
  const bodies = [
    ...paints.map((name) => `${name}:${attribute(tag, name) ?? ''}`),
    ...rules.filter(({ name }) => classes.includes(name)).map(({ body }) => body),
    attribute(tag, 'style') ?? '',
  ]
  const paint: Paint = { ...above }
  for (const [, name, value] of bodies.join(';').matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) {
    const known = paints.find((one) => one === name)
    if (known) paint[known] = value?.trim()
  }
  return paint
}

function pieceOf(d: string, { place, paint }: Level): Piece {
  const [fill, stroke] = [paint.fill, paint.stroke].map((colour) => (colour?.startsWith('#') ? colour : null))
  const rule = paint['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero'
  return {
    d,
    place,
    fill: fill ? { colour: fill, opacity: Number(paint['fill-opacity'] ?? 1), rule } : null,
    stroke: stroke
      ? {
          colour: stroke,
          width: Number(paint['stroke-width'] ?? 1),
          dash: numbersIn(paint['stroke-dasharray']),
        }
      : null,
  }
}

function numbersIn(text = ''): Array<number> {
  return (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number)
}

function pathOf(name: string, tag: string): string {
  const of = (key: string) => Number(attribute(tag, key) ?? 0)
  if (name === 'path') return attribute(tag, 'd') ?? ''
  if (name === 'circle') return ovalPath(of('cx'), of('cy'), of('r'), of('r'))
  if (name === 'ellipse') return ovalPath(of('cx'), of('cy'), of('rx'), of('ry'))
  if (name === 'line') return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`
  if (name === 'rect') return `M${of('x')} ${of('y')}h${of('width')}v${of('height')}h${-of('width')}z`
  return `M${numbersIn(attribute(tag, 'points')).join(' ')}${name === 'polygon' ? 'z' : ''}`
}

function ovalPath(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`
}

function placeOf(tag: string, above: Matrix): Matrix {
  const moves = (attribute(tag, 'transform') ?? '').matchAll(/(translate|rotate)\(([^)]*)\)/g)
  return [...moves].reduce((place, [, kind, values]) => {
    const [first = 0, x = 0, y = 0] = numbersIn(values)
    if (kind === 'translate') return within(place, [1, 0, 0, 1, first, x])
    const [cos, sin] = [Math.cos((first * Math.PI) / 180), Math.sin((first * Math.PI) / 180)]
    return within(place, [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos])
  }, above)
}

function within([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
