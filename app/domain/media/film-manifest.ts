import { z } from 'zod'
import type { AssetFile, FilmDetails } from './asset.ts'

const path = z.string().regex(/^[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*$/)
const pixels = z.int().min(1).max(8192)

const manifest = z.strictObject({
  title: z.string().min(1).max(200),
  durationSeconds: z
    .number()
    .positive()
    .max(24 * 3600),
  width: pixels,
  height: pixels,
  mp4: path,
  hls: path.nullable().default(null),
  poster: path,
  captions: z
    .array(z.strictObject({ path, lang: z.string().regex(/^[a-z]{2}$/), label: z.string().min(1).max(60) }))
    .max(10),
  transcript: z.array(z.string().min(1).max(2000)).max(500),
})

/** Reads a film's video.json; a text that names the first fault, when there is one. */
export function readManifest(text: string): FilmDetails | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return error instanceof Error ? error.message : 'JSON'
  }
  const result = manifest.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  return `${issue?.path.join('.')}: ${issue?.message}`
}

/** The first file that a film names and that is not there or is something else; null when all is well. */
export function findMissingPart(film: FilmDetails, files: Array<AssetFile>): string | null {
  const is = (path: string, mime: RegExp): boolean => mime.test(files.find((file) => file.path === path)?.mime ?? '')
  const named: Array<[string, RegExp]> = [
    [film.mp4, /^video\/mp4$/],
    [film.poster, /^image\//],
    ...(film.hls === null ? [] : [[film.hls, /mpegurl$/] as [string, RegExp]]),
    ...film.captions.map(({ path }): [string, RegExp] => [path, /^text\/vtt/]),
  ]
  return named.find(([path, mime]) => !is(path, mime))?.[0] ?? null
}

/** The files that an HLS playlist at `at` names, as paths of the asset; null for an address that leads out of it. */
export function filesOfPlaylist(text: string, at: string): Array<string> | null {
  const lines = text.split(/\r?\n/)
  const named = [
    ...lines.filter((line) => line !== '' && !line.startsWith('#')),
    ...[...text.matchAll(/URI="([^"]*)"/g)].map((match) => match[1] ?? ''),
  ]
  const folder = at.includes('/') ? at.slice(0, at.lastIndexOf('/') + 1) : ''
  const paths = named.map((name) => (path.safeParse(name).success ? normalized(folder + name) : null))
  return paths.every((one): one is string => one !== null) ? paths : null
}

function normalized(text: string): string | null {
  return text.split('/').some((part) => part === '.' || part === '..') ? null : text
}
