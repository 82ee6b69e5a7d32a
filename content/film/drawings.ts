import fs from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../public/art')
const own = path.resolve(import.meta.dirname, 'art')

// Parts of a drawing that move by themselves: how their source begins, and the class that film.css moves.
const moving: Record<string, Array<[source: string, becomes: string]>> = {
  'cu-do': [['<path class="l" d="M40 44c', '<path class="l steam" d="M40 44c']],
  'dien-thoai-chan-may': [['<path class="l" d="M44 44l', '<path class="l shine" d="M44 44l']],
  'nguoi-ban-non-la': [['<path class="l" d="M184 60l', '<path class="l shine" d="M184 60l']],
  'can-dong-ho': [
    [
      '<path stroke="#f28c1f" stroke-width="4" d="M120 140L136 120"/>',
      '<path class="needle" NEEDLE stroke="#f28c1f" stroke-width="4" d="M120 140L136 120"/>',
    ],
  ],
}

/** A drawing of public/art or of art/ beside as SVG to stand in the page, in its light colours; `needle` is the style of the scale's hand. */
export function drawing(name: string, { needle = '' } = {}): string {
  const file = path.join(own, `${name}.svg`)
  let svg = fs
    .readFileSync(fs.existsSync(file) ? file : path.join(folder, `${name}.svg`), 'utf8')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<title>.*?<\/title>/s, '')
  for (const [source, becomes] of moving[name] ?? []) {
    if (!svg.includes(source)) throw new Error(`${name}.svg has changed: "${source}" is not in it any more`)
    svg = svg.replace(source, becomes.replace('NEEDLE', needle))
  }
  return svg.replace('<svg ', `<svg class="art art-${name}" `)
}

/** One of the nine photographs of the figure of lesson 4, counted from 0 (row by row), drawn around its middle. */
export function photoTile(index: number): string {
  const svg = fs.readFileSync(path.resolve(own, '../../courses/mo-gian-hang-shopee/figures/a-chin-tam.svg'), 'utf8')
  const [x, y] = [62 + (index % 3) * 106, 71 + Math.floor(index / 3) * 122]
  const tile = svg.split('\n').find((line) => line.startsWith(`<g transform="translate(${x} ${y})">`))
  if (!tile) throw new Error(`a-chin-tam.svg has changed: nothing stands at ${x}, ${y} any more`)
  return `<svg viewBox="${x - 46} ${y - 31} 92 62">${tile}</svg>`
}

/** The wordmark for the teal bar. */
export function wordmark(): string {
  return fs
    .readFileSync(path.resolve(folder, '../wordmark-on-teal.svg'), 'utf8')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<title>.*?<\/title>/s, '')
}
