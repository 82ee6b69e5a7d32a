export type ContentType = { mime: string; extension: string }

/**
 * What a file is, by what it holds and never by its name; null for what we do not take. Plain text is told apart from
 * other files only by having no control characters, so it is asked for last.
 */
export function contentTypeOf(content: Uint8Array): ContentType | null {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 4096))
  for (const [mime, extension, test] of binary) if (test(head)) return { mime, extension }
  const text = textOf(content)
  if (text === null) return null
  for (const [mime, extension, test] of textual) if (test.test(text)) return { mime, extension }
  return { mime: 'text/plain; charset=utf-8', extension: 'txt' }
}

/** The text of a file in UTF-8, without its byte order mark; null when it is none. */
export function textOf(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text) ? null : text
  } catch {
    return null
  }
}

type BinaryTest = [mime: string, extension: string, test: (head: Buffer) => boolean]

const begins =
  (...bytes: Array<number>) =>
  (head: Buffer): boolean =>
    bytes.every((byte, at) => head[at] === byte)
const says = (head: Buffer, at: number, word: string): boolean => head.toString('latin1', at, at + word.length) === word
// An office document is a zip whose first entry names what it is.
const zipWith =
  (folder: string) =>
  (head: Buffer): boolean =>
    says(head, 0, 'PK\u0003\u0004') && head.includes('[Content_Types].xml') && head.includes(folder)
const boxes = ['styp', 'moof', 'sidx', 'msdh']

const binary: Array<BinaryTest> = [
  ['image/png', 'png', begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['image/jpeg', 'jpg', begins(0xff, 0xd8, 0xff)],
  ['image/webp', 'webp', (head) => says(head, 0, 'RIFF') && says(head, 8, 'WEBP')],
  ['application/pdf', 'pdf', (head) => says(head, 0, '%PDF-')],
  ['video/mp4', 'mp4', (head) => says(head, 4, 'ftyp')],
  ['video/iso.segment', 'm4s', (head) => boxes.some((box) => says(head, 4, box))],
  ['video/mp2t', 'ts', (head) => head[0] === 0x47 && head[188] === 0x47],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', zipWith('xl/')],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx', zipWith('word/')],
]

const textual: Array<[mime: string, extension: string, test: RegExp]> = [
  ['image/svg+xml', 'svg', /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*<svg[\s>]/i],
  ['application/vnd.apple.mpegurl', 'm3u8', /^#EXTM3U/],
  ['text/vtt; charset=utf-8', 'vtt', /^WEBVTT(?:\s|$)/],
]

/** Whether a picture of this type can be measured. */
export function isPicture(type: ContentType): boolean {
  return type.mime.startsWith('image/')
}
