import type { ImageDetails } from './asset.ts'
import { textOf } from './content-type.ts'

/** The size of a picture in pixels, from what it holds; null when it says none. `mime` as `contentTypeOf` gave it. */
export function readImageSize(content: Uint8Array, mime: string): ImageDetails | null {
  const data = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const size = mime === 'image/svg+xml' ? sizeOfSvg(textOf(content) ?? '') : (readers[mime]?.(data) ?? null)
  return size && size.width >= 1 && size.height >= 1 && size.width <= 20_000 && size.height <= 20_000 ? size : null
}

const readers: Record<string, (data: Buffer) => ImageDetails | null> = {
  'image/png': (data) => (data.length >= 24 ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : null),
  'image/jpeg': sizeOfJpeg,
  'image/webp': sizeOfWebp,
}

// Frames of a JPEG follow one another; that which begins the picture (SOF0 to SOF15 but for three others) has its size.
function sizeOfJpeg(data: Buffer): ImageDetails | null {
  let at = 2
  while (at + 9 < data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
    at += marker === 0xff ? 1 : 2 + data.readUInt16BE(at + 2)
  }
  return null
}

// WebP: the lossy, the lossless and the extended form each say it in their own place.
function sizeOfWebp(data: Buffer): ImageDetails | null {
  if (data.length < 30) return null
  const form = data.toString('latin1', 12, 16)
  if (form === 'VP8 ') return { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff }
  if (form === 'VP8X') return { width: 1 + data.readUIntLE(24, 3), height: 1 + data.readUIntLE(27, 3) }
  if (form !== 'VP8L') return null
  const bits = data.readUInt32LE(21)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
}

function sizeOfSvg(text: string): ImageDetails | null {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0] ?? ''
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
  const box = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth, boxHeight] = box.length === 4 && box.every(Number.isFinite) ? box : []
  const width = pixels(attribute('width')) ?? boxWidth
  const height = pixels(attribute('height')) ?? boxHeight
  return width === undefined || height === undefined ? null : { width: Math.round(width), height: Math.round(height) }
}

function pixels(length: string | undefined): number | undefined {
  const number = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(length ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}
