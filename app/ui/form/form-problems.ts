import type { Fault } from './error-box.tsx'
import { problemText } from '../words/problem-text.ts'
import { problemWords } from '../words/problems.ts'
import { useWords } from '../words/use-words.ts'

/** What came back with a form: the words for one field, and the list for the box on top, in the order of the fields. */
export function useProblems(problems: Record<string, string> | undefined, order: ReadonlyArray<string>): { of: (field: string) => string | undefined; faults: Array<Fault> } {
  const words = useWords(problemWords)
  const of = (field: string) => {
    const code = problems?.[field]
    return code === undefined ? undefined : problemText(words, code)
  }
  const fields = [...order, ...Object.keys(problems ?? {}).filter((field) => !order.includes(field))]
  const faults = fields.flatMap((field) => {
    const message = of(field)
    return message === undefined ? [] : [{ fieldId: field, message }]
  })
  return { of, faults }
}
