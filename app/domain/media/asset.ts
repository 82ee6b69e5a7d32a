/** What a lesson does with it: shows a picture, plays a film, hands out a file. */
export type AssetKind = 'image' | 'video' | 'file'

/** One file of an asset. `path` is below the asset's address; `bytes` its size; `sha256` of what it holds, hex. */
export type AssetFile = { path: string; bytes: number; mime: string; sha256: string }

/** A file, picture or film of ours. `bytes` of all its files together. */
export type MediaAsset = {
  hash: string
  kind: AssetKind
  name: string
  mime: string
  bytes: number
  files: Array<AssetFile>
  details: AssetDetails
}

export type ImageDetails = { width: number; height: number }

/** What stands in a film's video.json, paths of the asset's files; times in seconds, sizes in pixels. */
export type FilmDetails = {
  title: string
  durationSeconds: number
  width: number
  height: number
  mp4: string
  hls: string | null
  poster: string
  captions: Array<{ path: string; lang: string; label: string }>
  transcript: Array<string>
}

export type AssetDetails = { image?: ImageDetails; film?: FilmDetails }

/** A film as a page plays it: addresses on our own site. */
export type Film = {
  title: string
  durationSeconds: number
  width: number
  height: number
  mp4: { url: string; bytes: number }
  hls: string | null
  poster: string
  captions: Array<{ url: string; lang: string; label: string }>
  transcript: Array<string>
}

/** Why a file is not taken in. `detail` names the part that is wrong. */
export type MediaProblem = { code: MediaProblemCode; detail: string }
export type MediaProblemCode =
  | 'empty'
  | 'too_large'
  | 'unknown_type'
  | 'svg_unsafe'
  | 'no_size'
  | 'video_json'
  | 'video_part_missing'
  | 'video_part_type'

/** The address of one of an asset's files; of its only one when none is named. */
export function urlOf(asset: { hash: string; files: Array<{ path: string }> }, path?: string): string {
  return `/media/${asset.hash}/${path ?? asset.files[0]?.path ?? ''}`
}

/** A film asset as a page plays it; null for any other asset. */
export function filmOf(asset: MediaAsset): Film | null {
  const film = asset.details.film
  if (!film) return null
  const at = (path: string): string => urlOf(asset, path)
  return {
    title: film.title,
    durationSeconds: film.durationSeconds,
    width: film.width,
    height: film.height,
    mp4: { url: at(film.mp4), bytes: asset.files.find((file) => file.path === film.mp4)?.bytes ?? 0 },
    hls: film.hls === null ? null : at(film.hls),
    poster: at(film.poster),
    captions: film.captions.map(({ path, lang, label }) => ({ url: at(path), lang, label })),
    transcript: film.transcript,
  }
}
