import type { AssetInfo, LessonContext } from '../document.ts'
import type { Faults, Place } from '../fault.ts'

const folders: Record<AssetInfo['kind'], string> = {
  image: 'figures/ten-hinh.svg',
  video: 'video/ten-video',
  file: 'files/ten-tep.pdf',
}
const kinds: Record<AssetInfo['kind'], string> = { image: 'hình', video: 'video', file: 'tệp để tải về' }

/** Whether a text is a path inside the course's own folder: no way out of it, no address. */
export function isRef(ref: string): boolean {
  return ref.length <= 200 && /^[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*$/.test(ref)
}

/** Names a file that is not there or is of another kind; otherwise adds it to `assets`. */
export function checkAsset(
  ref: string,
  kind: AssetInfo['kind'],
  place: Place | undefined,
  context: LessonContext,
  faults: Faults,
  assets: Set<string>,
): void {
  if (!isRef(ref)) {
    faults.add(
      place,
      'asset-path',
      `Viết đường dẫn của ${kinds[kind]} trong thư mục khoá học, không dấu, ví dụ ${folders[kind]}.`,
    )
    return
  }
  const asset = context.asset(ref)
  if (!asset)
    faults.add(
      place,
      'missing-asset',
      `Không có ${kinds[kind]} “${ref}” trong thư mục khoá học. Thêm tệp, hoặc sửa đường dẫn.`,
    )
  else if (asset.kind !== kind)
    faults.add(place, 'asset-kind', `“${ref}” là ${kinds[asset.kind]}, ở đây cần ${kinds[kind]}.`)
  else assets.add(ref)
}
