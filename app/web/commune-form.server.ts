import {
  type CommuneMatch,
  communeName,
  isCommune,
  outside,
  searchCommunes,
  understandCommune,
} from '#app/domain/reference/index.ts'
import type { CommuneChoice, CommuneChoices } from '#app/ui/form/commune-field.tsx'
import type { Language } from './context.ts'

/** What a form sends about a commune: the text, the code chosen from suggestions, the answer to "which one?" and what was asked. */
export type TypedCommune = { commune?: string; communeCode?: string; communeChoice?: string; communeAsked?: string }

export type ReadCommune = { ok: true; code: string } | ({ ok: false; problem: string } & CommuneChoices)

const outsideLabels: Record<Language, string> = { vi: 'Tỉnh khác', en: 'Another province' }

/** What stands in the field for a code. */
export function communeLabel(code: string | null, language: Language): string {
  return code === outside ? outsideLabels[language] : (communeName(code) ?? '')
}

/**
 * The commune somebody means. A code counts only with the text it was chosen for, so that a text typed afterwards wins;
 * what may mean several is asked.
 */
export function readCommune(typed: TypedCommune): ReadCommune {
  const text = typed.commune ?? ''
  if (typed.communeChoice && typed.communeAsked === text && isCommune(typed.communeChoice))
    return { ok: true, code: typed.communeChoice }
  if (typed.communeCode && isCommune(typed.communeCode) && isLabel(typed.communeCode, text))
    return { ok: true, code: typed.communeCode }
  if (text === '') return { ok: false, problem: 'commune_empty', choices: [], more: false }
  const understood = understandCommune(text)
  if (understood.kind === 'one') return { ok: true, code: understood.code }
  if (understood.kind === 'none') return { ok: false, problem: 'commune_unknown', choices: [], more: false }
  return { ok: false, problem: 'commune_several', ...suggestCommunes(text) }
}

const shownChoices = 8

/** Communes that a text may mean: the same ones in the same order while it is typed and when it was sent. */
export function suggestCommunes(text: string): CommuneChoices {
  const found = searchCommunes(text, shownChoices + 1)
  return { choices: found.slice(0, shownChoices).map(choiceOf), more: found.length > shownChoices }
}

function isLabel(code: string, text: string): boolean {
  return Object.values(outsideLabels).includes(text) ? code === outside : communeName(code) === text
}

const shownFormers = 3

function choiceOf({ commune, former }: CommuneMatch): CommuneChoice {
  const formers = former ? [former, ...commune.formerUnits.filter((unit) => unit !== former)] : commune.formerUnits
  const names = formers.map((unit) =>
    unit.type === 'thị trấn' || unit.name === commune.name ? `${unit.type} ${unit.name}` : unit.name,
  )
  return {
    code: commune.code,
    name: commune.name,
    label: communeName(commune.code) ?? commune.name,
    type: commune.type,
    formers: names.slice(0, shownFormers),
    more: names.length > shownFormers,
  }
}
