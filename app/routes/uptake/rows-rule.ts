import { type Breakdown, type CountQuery, isAdditive } from '#app/domain/reporting/index.ts'
import type { uptakeWords } from '#app/ui/words/uptake.ts'

type Words = Pick<(typeof uptakeWords)['vi'], 'additive' | 'turnsAdditive' | 'measureRule' | 'movedRule'>

/**
 * What is said under a table of both figures, and so of both, whichever was asked for: whether the rows add up, that turns
 * are not persons, and where somebody counts who moved.
 */
export function rowsRule(words: Words, { kind }: Pick<CountQuery, 'kind'>, by: Breakdown): string {
  const rules = [
    isAdditive('headcount', by) ? words.additive : words.turnsAdditive,
    kind !== 'registered' && words.measureRule,
    by === 'commune' && words.movedRule,
  ]
  return rules.filter(Boolean).join(' ')
}
