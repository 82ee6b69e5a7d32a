import { foldVietnamese } from '../kernel/index.ts'
import type { UnitType } from './commune.ts'

/** What somebody typed for a place: its bare name in a form that compares, and the kind of place if they said it. */
export type PlaceName = { key: string; type: UnitType | 'district' | null; former: boolean }

const heads: ReadonlyArray<[RegExp, PlaceName['type']]> = [
  [/^(thi tran |tt[. ])/, 'thị trấn'],
  [/^(phuong |p[. ])/, 'phường'],
  [/^(xa |x[. ])/, 'xã'],
  [/^(huyen |h[. ]|thanh pho |tp[. ]|thi xa |tx[. ])/, 'district'],
]

/** Without marks, y as i (Mỹ, Mĩ): two spellings of one name are one key. */
export function placeKey(name: string): string {
  return foldVietnamese(name)
    .replace(/y/g, 'i')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Reads "Xã Hương Khê", "p. Trần Phú cũ", "tt Nghèn, Can Lộc, Hà Tĩnh", "huyện Lộc Hà". */
export function readPlaceName(text: string): PlaceName {
  const first = foldVietnamese(text).split(/[,;(]/)[0]?.trim() ?? ''
  const former = / cu$/.test(first)
  const bare = first.replace(/ (cu|moi)$/, '')
  for (const [head, type] of heads) {
    const rest = bare.replace(head, '').trim()
    if (rest !== bare && rest !== '') return { key: placeKey(rest), type, former }
  }
  return { key: placeKey(bare), type: null, former }
}
