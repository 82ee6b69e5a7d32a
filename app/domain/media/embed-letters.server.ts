import { textOf } from './content-type.ts'
import type { DrawingFont } from './ports.ts'
import { decoded, findSvgDanger } from './svg-safety.ts'

const house = 'Be Vietnam Pro'

/**
 * Puts the house font into a drawing, as far as it writes with it: a picture on a page reaches no font of that page, and
 * would fall back to one whose Vietnamese marks sit badly. A drawing that names no font gets ours; one that names another,
 * brings its own, writes nothing or is not safe is answered as it is.
 */
export async function embedLetters(font: DrawingFont, content: Uint8Array): Promise<Uint8Array> {
  const source = textOf(content)
  if (source === null || !/<svg[\s>]/.test(source) || findSvgDanger(source)) return content
  const letters = lettersOf(source)
  const namesNone = !/font-family|font\s*:/.test(source)
  if (letters === '' || /@font-face/i.test(source) || !(namesNone || source.includes(house))) return content
  const faces = await Promise.all(
    weightsOf(source).map(async (weight) => {
      const cut = Buffer.from(await font.cut(weight, letters)).toString('base64')
      return `@font-face{font-family:"${house}";font-weight:${weight};src:url(data:font/woff2;base64,${cut})}`
    }),
  )
  const byDefault = namesNone ? `svg{font-family:"${house}",sans-serif}` : ''
  const style = `<style>${faces.join('')}${byDefault}</style>`
  return new TextEncoder().encode(source.replace(/<svg\b[^>]*>/, (tag) => `${tag}${style}`))
}

/** Every letter that is drawn, once, in order: the same text always gives the same font. */
function lettersOf(source: string): string {
  const drawn = [...source.matchAll(/<text[\s>][\s\S]*?<\/text>/g)].map(([text]) => text.replace(/<[^>]*>/g, ''))
  const letters = decoded(drawn.join('')).normalize('NFC').replace(/\s+/g, ' ')
  return [...new Set(letters)].sort().join('').trim()
}

// Which words a style makes bold is for a browser to say: a weight that is named has all the letters.
function weightsOf(source: string): Array<400 | 700> {
  const bold = /font-weight\s*[:=]\s*["']?\s*(?:bold|[6-9]00)|font\s*:\s*["']?\s*(?:bold|[6-9]00)/i.test(source)
  return bold ? [400, 700] : [400]
}
