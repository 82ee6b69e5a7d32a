import { useMemo } from 'react'
import { problemText } from '../words/problem-text.ts'
import { problemWords, shortProblemWords } from '../words/problems.ts'
import { useWords } from '../words/use-words.ts'
import type { Fault } from './error-box.tsx'

/** What came back with a form: the words for one field, and the list for the box on top, in the order of the fields (a constant). */
export function useProblems(
  problems: Record<string, string> | undefined,
  order: ReadonlyArray<string>,
): { of: (field: string) => string | undefined; faults: Array<Fault> } {
  const words = useWords(problemWords)
  const short: Partial<Record<string, string>> = useWords(shortProblemWords)
  // The same list while nothing has changed: the box takes the focus whenever it is given another.
  return useMemo(() => {
    const of = (field: string) => {
      const code = problems?.[field]
      return code === undefined ? undefined : problemText(words, code)
    }
    const fields = [...order, ...Object.keys(problems ?? {}).filter((field) => !order.includes(field))]
    const faults = fields.flatMap((fieldId) => {
      const message = short[problems?.[fieldId]?.split(':')[0] ?? ''] ?? of(fieldId)
      return message === undefined ? [] : [{ fieldId, message }]
    })
    return { of, faults }
  }, [problems, order, words, short])
}
