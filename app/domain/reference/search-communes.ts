import { type Commune, compareCommunes, type FormerUnit, isCommune, listCommunes, outside } from './commune.ts'
import { type PlaceName, placeKey, readPlaceName } from './place-name.ts'
import { isElsewhere } from './provinces.ts'

/** A commune that a text may mean; `former` is the unit of before 1 July 2025 through which it was found. */
export type CommuneMatch = { commune: Commune; former: FormerUnit | null }

/** What a typed text means: one commune (or `outside`), one of several, or nothing we know. */
export type Understood =
  | { kind: 'one'; code: string }
  | { kind: 'several'; matches: Array<CommuneMatch> }
  | { kind: 'none' }

// Lộc Hà went into Thạch Hà half a year before the districts ended; people still say it. Only ever leads to a choice.
const locHa = new Set(['18409', '18568', '18583', '18586'])

type Entry = {
  commune: Commune
  key: string
  formers: Array<{ unit: FormerUnit; key: string }>
  districts: Array<string>
}

const entries: ReadonlyArray<Entry> = listCommunes().map((commune) => ({
  commune,
  key: placeKey(commune.name),
  formers: commune.formerUnits.map((unit) => ({ unit, key: placeKey(unit.name) })),
  districts: [
    ...commune.formerDistricts.map((name) => readPlaceName(name).key),
    ...(locHa.has(commune.code) ? ['loc ha'] : []),
  ],
}))

/**
 * Communes whose name, former units or former districts begin like the text: without accents, best first. An empty text
 * finds nothing.
 */
export function searchCommunes(text: string, limit = 8): Array<CommuneMatch> {
  const place = readPlaceName(text)
  if (place.key.length < 2) return []
  return entries
    .map((entry) => rank(entry, place))
    .filter((found) => found.score < 9)
    .sort((a, b) => a.score - b.score || compareCommunes(a.match.commune.code, b.match.commune.code))
    .slice(0, limit)
    .map((found) => found.match)
}

/**
 * What a typed text means, where nobody chose from a list. A name that is a new commune's and an old unit's elsewhere
 * (Trần Phú), an old unit that was split (Đại Nài, Kỳ Lợi), a district and the beginning of a name are several: they are asked.
 */
export function understandCommune(text: string): Understood {
  const typed = text.trim()
  if (isCommune(typed)) return { kind: 'one', code: typed }
  if (isElsewhere(typed)) return { kind: 'one', code: outside }
  const place = readPlaceName(typed)
  if (place.key === '') return { kind: 'none' }
  const exact = entries
    .flatMap((entry) => exactMatches(entry, place))
    .sort((a, b) => Number(a.former !== null) - Number(b.former !== null))
  const only = exact[0]
  if (only && exact.length === 1 && (place.type !== null || place.former || !isDistrict(place.key)))
    return { kind: 'one', code: only.commune.code }
  const mayBeDistrict = place.type === null || place.type === 'district'
  const others = entries.filter(
    ({ commune, districts }) =>
      mayBeDistrict && districts.includes(place.key) && !exact.some((match) => match.commune === commune),
  )
  const matches = [...exact, ...others.map(({ commune }) => ({ commune, former: null }))]
  if (matches.length > 0) return { kind: 'several', matches }
  const near = searchCommunes(typed, 12)
  return near.length > 0 ? { kind: 'several', matches: near } : { kind: 'none' }
}

function exactMatches(entry: Entry, { key, type, former }: PlaceName): Array<CommuneMatch> {
  if (type === 'district') return []
  const { commune } = entry
  if (!former && entry.key === key && (type === null || type === commune.type)) return [{ commune, former: null }]
  const old = entry.formers.find((one) => one.key === key && (type === null || type === one.unit.type))
  return old ? [{ commune, former: old.unit }] : []
}

function isDistrict(key: string): boolean {
  return entries.some((entry) => entry.districts.includes(key))
}

function rank(entry: Entry, { key, type }: PlaceName): { score: number; match: CommuneMatch } {
  const { commune } = entry
  const byName = type === 'district' ? 9 : likeness(entry.key, key)
  const olds = entry.formers.map(({ unit, key: name }) => ({ unit, score: likeness(name, key) + 1 }))
  const best = olds.reduce<{ unit: FormerUnit | null; score: number }>(
    (least, one) => (one.score < least.score ? one : least),
    { unit: null, score: 9 },
  )
  const byFormer = type === 'district' ? 9 : best.score
  const byDistrict = entry.districts.some((name) => likeness(name, key) < 9) ? 8 : 9
  const wrongKind = (type === 'xã' || type === 'phường') && type !== commune.type && byName < 9 ? 1 : 0
  if (byName + wrongKind <= Math.min(byFormer, byDistrict))
    return { score: byName + wrongKind, match: { commune, former: null } }
  return {
    score: Math.min(byFormer, byDistrict),
    match: { commune, former: byFormer <= byDistrict ? best.unit : null },
  }
}

/** 0 the same, 2 begins so, 4 a word begins so, 9 not at all. */
function likeness(name: string, key: string): number {
  if (name === key) return 0
  if (name.startsWith(key)) return 2
  return ` ${name}`.includes(` ${key}`) ? 4 : 9
}
