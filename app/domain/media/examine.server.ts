import { createHash } from 'node:crypto'
import { ok, type Result, refused } from '../kernel/index.ts'
import type { AssetDetails, AssetFile, AssetKind, MediaAsset, MediaProblem, MediaProblemCode } from './asset.ts'
import { type ContentType, contentTypeOf, isPicture, textOf } from './content-type.ts'
import { filesOfPlaylist, findMissingPart, readManifest } from './film-manifest.ts'
import { readImageSize } from './image-size.ts'
import { findSvgDanger } from './svg-safety.ts'

/** An asset that was looked at and may be taken in, with what its files hold, by path. */
export type Examined = { asset: MediaAsset; contents: Map<string, Uint8Array> }

export type FilePart = { path: string; content: Uint8Array }

const mostBytes = { file: 20_000_000, drawing: 500_000, film: 500_000_000 }
const taken = /^(?:image\/|application\/pdf|application\/vnd\.openxml|text\/plain)/

/** Looks at a single file: a picture, or something to keep. Its name is kept, its type is what it holds. */
export function examineFile(name: string, content: Uint8Array): Result<Examined, MediaProblem> {
  if (content.byteLength === 0) return problem('empty', name)
  if (content.byteLength > mostBytes.file) return problem('too_large', name)
  const type = contentTypeOf(content)
  if (!type || !taken.test(type.mime)) return problem('unknown_type', name)
  const unsafe = type.extension === 'svg' ? dangerOf(content) : null
  if (unsafe) return unsafe
  const image = isPicture(type) ? readImageSize(content, type.mime) : null
  if (isPicture(type) && !image) return problem('no_size', name)
  const kind = image ? 'image' : 'file'
  const file = fileOf(`${kind === 'image' ? 'hinh' : 'tep'}.${type.extension}`, content, type)
  return ok(examined(file.sha256, kind, name, type.mime, [file], [content], image ? { image } : {}))
}

/** Looks at a film: a folder whose video.json says what it holds. Files that are of no film are refused. */
export function examineFilm(name: string, parts: Array<FilePart>): Result<Examined, MediaProblem> {
  const manifest = parts.find(({ path }) => path === 'video.json')
  const film = readManifest(manifest ? (textOf(manifest.content) ?? '') : '')
  if (typeof film === 'string') return problem('video_json', film)
  const kept = parts.filter((part) => part !== manifest).sort((a, b) => (a.path < b.path ? -1 : 1))
  if (kept.reduce((sum, { content }) => sum + content.byteLength, 0) > mostBytes.film) return problem('too_large', name)
  const files: Array<AssetFile> = []
  for (const { path, content } of kept) {
    const type = contentTypeOf(content)
    if (!type || !isFilmPart(path, type)) return problem('video_part_type', path)
    files.push(fileOf(path, content, type))
  }
  const missing = findMissingPart(film, files) ?? findLostSegment(kept, files)
  if (missing) return problem('video_part_missing', missing)
  const list = files.map((file) => `${file.sha256}  ${file.path}\n`).join('')
  const hash = sha256(new TextEncoder().encode(`${JSON.stringify(film)}\n${list}`))
  return ok(
    examined(
      hash,
      'video',
      name,
      'video/mp4',
      files,
      kept.map(({ content }) => content),
      { film },
    ),
  )
}

// The files of a film keep their names, so a name must not promise a browser something else.
function isFilmPart(path: string, { extension }: ContentType): boolean {
  const named = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return filmNames[extension]?.includes(named) ?? false
}

const filmNames: Record<string, Array<string>> = {
  mp4: ['mp4', 'm4s'],
  m4s: ['m4s'],
  ts: ['ts'],
  m3u8: ['m3u8'],
  vtt: ['vtt'],
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
  webp: ['webp'],
}

function dangerOf(content: Uint8Array): { ok: false; problem: MediaProblem } | null {
  if (content.byteLength > mostBytes.drawing) return problem('too_large', 'svg')
  const danger = findSvgDanger(textOf(content) ?? '')
  return danger ? problem('svg_unsafe', danger) : null
}

function findLostSegment(parts: Array<FilePart>, files: Array<AssetFile>): string | null {
  const paths = new Set(files.map(({ path }) => path))
  for (const { path, content } of parts) {
    if (!files.some((file) => file.path === path && file.mime.endsWith('mpegurl'))) continue
    const named = filesOfPlaylist(textOf(content) ?? '', path)
    const lost = named ? named.find((one) => !paths.has(one)) : path
    if (lost) return lost
  }
  return null
}

function examined(
  hash: string,
  kind: AssetKind,
  name: string,
  mime: string,
  files: Array<AssetFile>,
  contents: Array<Uint8Array>,
  details: AssetDetails,
): Examined {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return {
    asset: { hash, kind, name, mime, bytes, files, details },
    contents: new Map(files.map((file, at) => [file.path, contents[at] ?? new Uint8Array()])),
  }
}

function fileOf(path: string, content: Uint8Array, type: ContentType): AssetFile {
  return { path, bytes: content.byteLength, mime: type.mime, sha256: sha256(content) }
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function problem(code: MediaProblemCode, detail: string): { ok: false; problem: MediaProblem } {
  return refused({ code, detail })
}
