import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DrawingFont } from '#app/domain/media/ports.ts'

/** Cuts the house font with harfbuzz. The same letters give the same bytes, so a drawing keeps its hash. */
export function createDrawingFont(): DrawingFont {
  const whole = new Map<string, Promise<Buffer>>()
  return {
    async cut(weight, letters) {
      const file = path.resolve(`app/adapters/documents/fonts/be-vietnam-pro-${weight}.ttf`)
      const font = whole.get(file) ?? readFile(file)
      whole.set(file, font)
      // Fetched only now: its two engines would take 30 MB of every process, and only a course being brought in needs them.
      const { default: subsetFont } = await import('subset-font')
      // Hints for coarse screens and shapes that other letters would call in are two thirds of the bytes.
      return subsetFont(await font, letters, { targetFormat: 'woff2', noHinting: true, noLayoutClosure: true })
    },
  }
}
