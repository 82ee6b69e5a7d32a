import fs from 'node:fs'
import path from 'node:path'

/** One piece of a drawing: a path, moved by so much, filled or stroked. */
export type Piece = {
  d: string
  dx: number
  dy: number
  fill: string | null
  stroke: { colour: string; width: number } | null
}
export type Drawing = { width: number; height: number; pieces: Array<Piece> }

const kept = new Map<string, Drawing>()

/** Reads one of our own drawings (under public/, its path without `.svg`): groups that move, paths with a class, the light colours of its style. */
export function readDrawing(name: string): Drawing {
  const known = kept.get(name)
  if (known) return known
  const drawing = parseDrawing(fs.readFileSync(path.resolve('public', `${name}.svg`), 'utf8'))
  kept.set(name, drawing)
  return drawing
}

function parseDrawing(svg: string): Drawing {
  const [, , width = 240, height = 200] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/\s+/).map(Number)
  const style = (/<style>(.*?)(?:@media|<\/style>)/s.exec(svg)?.[1] ?? '').matchAll(/([^{}]+)\{([^}]*)\}/g)
  const rules = new Map(
    [...style].flatMap(([, names = '', body = '']) =>
      names.split(',').map((name): [string, string] => [name.trim().slice(1), body]),
    ),
  )
  const pieces: Array<Piece> = []
  const moves: Array<[number, number]> = [[0, 0]]
  for (const [tag] of svg.matchAll(/<(?:g|\/g|path)\b[^>]*>/g)) {
    if (tag === '</g>') moves.pop()
    else if (tag.startsWith('<g')) moves.push(moveOf(tag, moves.at(-1) ?? [0, 0]))
    else pieces.push(pieceOf(tag, moves.at(-1) ?? [0, 0], rules))
  }
  return { width, height, pieces }
}

function moveOf(tag: string, [x, y]: [number, number]): [number, number] {
  const [, dx = '0', dy = '0'] = /translate\(([-\d.]+)[ ,]?([-\d.]*)\)/.exec(tag) ?? []
  return [x + Number(dx), y + Number(dy || 0)]
}

function pieceOf(tag: string, [dx, dy]: [number, number], rules: Map<string, string>): Piece {
  const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const body = attribute('class')
    .split(' ')
    .map((name) => rules.get(name) ?? '')
    .join(';')
  const stroke = /stroke:(#\w+)/.exec(body)?.[1]
  return {
    d: attribute('d'),
    dx,
    dy,
    fill: /fill:(#\w+)/.exec(body)?.[1] ?? null,
    stroke: stroke ? { colour: stroke, width: Number(/stroke-width:([\d.]+)/.exec(body)?.[1] ?? 2.5) } : null,
  }
}
