import { readFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'
import type { DrawingFont } from '#app/domain/media/ports.ts'

/** Cuts the house font with harfbuzz. The same letters give the same bytes, so a drawing keeps its hash. */
export function createDrawingFont(): DrawingFont {
  const whole = new Map<string, Promise<Buffer>>()
  return {
    async cut(weight, letters) {
      const file = path.resolve(`app/adapters/documents/fonts/be-vietnam-pro-${weight}.ttf`)
      const font = whole.get(file) ?? readFile(file)
      whole.set(file, font)
      // Hints for coarse screens and shapes that other letters would call in are two thirds of the bytes.
      return subsetFont(await font, letters, { targetFormat: 'woff2', noHinting: true, noLayoutClosure: true })
    },
  }
}
