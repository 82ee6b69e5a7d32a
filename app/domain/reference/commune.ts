import { haTinhRows } from './ha-tinh-communes.ts'

export type UnitType = 'xã' | 'phường' | 'thị trấn'

/** A unit of before 1 July 2025. `partial`: other parts of it lie in other communes now. */
export type FormerUnit = { code: string; name: string; type: UnitType; partial: boolean }

export type Commune = {
  code: string
  name: string
  type: 'xã' | 'phường'
  /** with their kind: "Huyện Hương Khê" */
  formerDistricts: ReadonlyArray<string>
  formerUnits: ReadonlyArray<FormerUnit>
  slug: string
  areaKm2: number
  latitude: number
  longitude: number
}

/** In place of a code: somebody who lives in another province. */
export const outside = 'outside'

const types: Record<string, UnitType> = { x: 'xã', p: 'phường', t: 'thị trấn' }

const vietnamese = new Intl.Collator('vi', { numeric: true })
const communes: ReadonlyArray<Commune> = haTinhRows.map(communeFrom)
const byCode = new Map(communes.map((commune) => [commune.code, commune]))

/** All communes of the province, by code: the fixed order of tables. */
export function listCommunes(): ReadonlyArray<Commune> {
  return communes
}

export function findCommune(code: string): Commune | null {
  return byCode.get(code) ?? null
}

/** Whether a text may stand as somebody's commune: a code of the province, or `outside`. */
export function isCommune(code: string): boolean {
  return code === outside || byCode.has(code)
}

/** "xã Hương Khê", in running text and in lists; null for `outside`, unknown, and codes that are none. */
export function communeName(code: string | null): string | null {
  const commune = code === null ? null : findCommune(code)
  return commune ? `${commune.type} ${commune.name}` : null
}

/** Orders codes as a Vietnamese list of places does: by the proper name, whatever kind of place; what is no commune comes last. */
export function compareCommunes(a: string, b: string): number {
  const [one, other] = [findCommune(a), findCommune(b)]
  if (!one || !other) return Number(!one) - Number(!other)
  return vietnamese.compare(one.name, other.name) || vietnamese.compare(one.code, other.code)
}

function communeFrom(row: string): Commune {
  const [code = '', name = '', type, districts = '', units = '', slug = '', area, latitude, longitude] = row.split('|')
  return {
    code,
    name,
    type: type === 'phường' ? 'phường' : 'xã',
    formerDistricts: districts.split(', '),
    formerUnits: units.split(', ').map(formerUnitFrom),
    slug,
    areaKm2: Number(area),
    latitude: Number(latitude),
    longitude: Number(longitude),
  }
}

function formerUnitFrom(text: string): FormerUnit {
  const [head = '', ...name] = text.split(' ')
  return {
    code: head.slice(1, 6),
    name: name.join(' '),
    type: types[head.charAt(0)] ?? 'xã',
    partial: head.endsWith('*'),
  }
}
