import { type Breakdown, type CountQuery, isAdditive } from '#app/domain/reporting/index.ts'
import type { uptakeWords } from '#app/ui/words/uptake.ts'

type Words = Pick<
  (typeof uptakeWords)['vi'],
  'additive' | 'turnsAdditive' | 'overlapping' | 'measureRule' | 'movedRule'
>

/**
 * What is said under a table of both figures, by the measure asked for: whether its rows add up, that turns are not persons,
 * and where somebody counts who moved.
 */
export function rowsRule(words: Words, { kind, measure }: Pick<CountQuery, 'kind' | 'measure'>, by: Breakdown): string {
  const adds = isAdditive('headcount', by) ? words.additive : null
  const rules = [
    adds ?? (isAdditive(measure, by) ? words.turnsAdditive : words.overlapping),
    kind !== 'registered' && words.measureRule,
    by === 'commune' && words.movedRule,
  ]
  return rules.filter(Boolean).join(' ')
}
