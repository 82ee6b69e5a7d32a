import type { Breakdown, CountedKind } from '#app/domain/ledger/index.ts'
import { compareCommunes, findCommune } from '#app/domain/reference/index.ts'
import type { Uptake } from '#app/domain/reporting/index.server.ts'
import { type CountQuery, groupLabel } from '#app/domain/reporting/index.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import type { Language } from '#app/web/context.ts'
import { rowsRule } from './rows-rule.ts'

/** A row: `name` with `kind` before it, small (of a commune). `change` is against the period before, by the measure shown. */
export type UptakeRow = {
  key: string
  name: string
  kind: string
  headcount: number
  participations: number
  change: number | null
}

export type UptakeView = {
  kind: CountedKind
  by: Breakdown
  rows: Array<UptakeRow>
  total: Omit<UptakeRow, 'key' | 'name' | 'kind'>
  /** whether the rows of both columns add up to the last line: turns do always, persons not */
  additive: boolean
  /** what is said under the table */
  rule: string
  position: number
  ruleVersion: number
  summary: Uptake['summary']
  trend: Uptake['trend']
  funnel: Uptake['funnel']
  /** names of the communes that alone were counted; empty: all */
  places: Array<string>
}

/** What the screen of figures shows of a table. */
export function viewUptake(query: CountQuery, by: Breakdown, uptake: Uptake, language: Language): UptakeView {
  const { headcount, participations, before, summary, trend, funnel, communes } = uptake
  const shown = query.measure === 'headcount' ? headcount : participations
  const countsOf = (groups: ReadonlyArray<{ key: string; count: number }>) =>
    new Map(groups.map(({ key, count }) => [key, count]))
  const [turns, earlier, main] = [
    countsOf(participations.groups),
    countsOf(before?.groups ?? []),
    countsOf(shown.groups),
  ]
  const mainOf = (key: string) => main.get(key) ?? 0
  const rows = headcount.groups.map(({ key, label, count }) => ({
    ...{ key, ...nameOf(by, key, label), headcount: count, participations: turns.get(key) ?? 0 },
    change: before && mainOf(key) - (earlier.get(key) ?? 0),
  }))
  const isRanked = by === 'commune' || by === 'course'
  return {
    ...{ kind: query.kind, by, summary, trend, funnel },
    rows: isRanked ? rows.sort((a, b) => mainOf(b.key) - mainOf(a.key) || placed(by, a.key, b.key)) : rows,
    total: {
      headcount: headcount.total,
      participations: participations.total,
      change: before && shown.total - before.total,
    },
    additive: headcount.additive ?? false,
    rule: rowsRule(uptakeWords[language], query, by),
    position: headcount.position,
    ruleVersion: headcount.ruleVersion,
    places: [...(communes ?? [])].sort(compareCommunes).map((code) => groupLabel('commune', code, language)),
  }
}

// Courses come by title already.
function placed(by: Breakdown, a: string, b: string): number {
  return by === 'commune' ? compareCommunes(a, b) : 0
}

function nameOf(by: Breakdown, key: string, label: string): { name: string; kind: string } {
  const commune = by === 'commune' ? findCommune(key) : null
  return commune ? { name: commune.name, kind: commune.type } : { name: label, kind: '' }
}
