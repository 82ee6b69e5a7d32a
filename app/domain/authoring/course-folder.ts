/**
 * A course as a folder: read from disk, or unpacked. `name` is the folder's own name and the course's slug, `label` what
 * faults call it ("content/courses/<name>"), `paths` every file in it, with forward slashes.
 */
export type CourseFolder = {
  name: string
  label: string
  paths: ReadonlyArray<string>
  read(path: string): Uint8Array
}

/** What was refused, where, and what to write instead; line and column from 1. */
export type ImportFault = { path: string; line: number; column: number; message: string }

/** The text of a file, or null when it is not plain UTF-8: control characters would reach the database and the page. */
export function decodeSource(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) ? null : text
  } catch {
    return null
  }
}

/** Where a text first stands in a source. */
export function placeOf(source: string, text: string | RegExp): { line: number; column: number } {
  const at = typeof text === 'string' ? source.indexOf(text) : source.search(text)
  if (at < 0) return { line: 1, column: 1 }
  const before = source.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
