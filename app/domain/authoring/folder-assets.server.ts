import type { ShownAssets } from '../catalogue/index.ts'
import type { AssetInfo } from '../lesson/index.ts'
import { type Examined, examineFile, examineFilm } from '../media/index.server.ts'
import { filmOf, type MediaProblem, urlOf } from '../media/index.ts'
import type { CourseFolder, ImportFault } from './course-folder.ts'
import { mediaMessage } from './media-message.ts'

/** The files of a course folder that its texts name; each is looked at once, and only when it is named. */
export type FolderAssets = {
  /** what a text asks while it is read; a file that will be refused answers too, so that it is told of once, as itself */
  find(ref: string): AssetInfo | undefined
  faultsOf(refs: Array<string>): Array<ImportFault>
  examined(refs: Array<string>): Array<Examined>
  shown(refs: Array<string>): ShownAssets
  hashOf(ref: string): string | null
}

type Looked = { ok: true; value: Examined } | { ok: false; problem: MediaProblem }

export function createFolderAssets(folder: CourseFolder): FolderAssets {
  const looked = new Map<string, Looked | undefined>()
  const look = (ref: string): Looked | undefined => {
    if (!looked.has(ref)) looked.set(ref, examine(folder, ref))
    return looked.get(ref)
  }
  const examined = (refs: Array<string>): Array<[string, Examined]> =>
    refs.flatMap((ref) => {
      const found = look(ref)
      return found?.ok ? [[ref, found.value] as [string, Examined]] : []
    })
  return {
    find(ref) {
      const found = look(ref)
      if (!found) return undefined
      return found.ok ? infoOf(ref, found.value) : { ref, kind: kindByPlace(ref), url: '', bytes: 0 }
    },
    faultsOf: (refs) =>
      refs.flatMap((ref) => {
        const found = look(ref)
        return found && !found.ok
          ? [{ path: `${folder.label}/${ref}`, line: 1, column: 1, message: mediaMessage(found.problem) }]
          : []
      }),
    examined: (refs) => examined(refs).map(([, one]) => one),
    shown(refs) {
      const assets: ShownAssets = { films: {}, files: {} }
      for (const [ref, { asset }] of examined(refs)) {
        const film = filmOf(asset)
        if (film) assets.films[ref] = film
        else if (kindByPlace(ref) === 'file')
          assets.files[ref] = { url: urlOf(asset), bytes: asset.bytes, name: asset.name }
      }
      return assets
    },
    hashOf: (ref) => examined([ref])[0]?.[1].asset.hash ?? null,
  }
}

function examine(folder: CourseFolder, ref: string): Looked | undefined {
  if (folder.paths.includes(ref)) return examineFile(ref.slice(ref.lastIndexOf('/') + 1), folder.read(ref))
  if (!folder.paths.includes(`${ref}/video.json`)) return undefined
  const inside = folder.paths.filter((path) => path.startsWith(`${ref}/`))
  return examineFilm(
    ref,
    inside.map((path) => ({ path: path.slice(ref.length + 1), content: folder.read(path) })),
  )
}

// A picture in files/ is there to be kept, not to be shown.
function kindByPlace(ref: string): AssetInfo['kind'] {
  if (ref.startsWith('files/')) return 'file'
  return /\.(?:svg|png|jpe?g|webp)$/i.test(ref) ? 'image' : ref.startsWith('video/') ? 'video' : 'file'
}

function infoOf(ref: string, { asset }: Examined): AssetInfo {
  const film = filmOf(asset)
  if (film)
    return { ref, kind: 'video', url: film.mp4.url, bytes: film.mp4.bytes, width: film.width, height: film.height }
  const kind = ref.startsWith('files/') ? 'file' : asset.kind
  return { ref, kind, url: urlOf(asset), bytes: asset.bytes, ...asset.details.image }
}
