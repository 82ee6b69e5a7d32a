import { useEffect, useState } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  /** the ids of the form's passwords */
  ids: ReadonlyArray<string>
  /** said while they are all still there, hidden behind "Hiện" */
  hidden: string
  /** said when one is empty */
  empty: string
}

type State = 'empty' | 'hidden' | 'shown'

/**
 * What is kept of a form with a password, for the box on top. A server never sends a password back: it is still there only
 * where the page was not drawn anew, which is known by looking, when the form has come back.
 */
export function KeptPassword({ ids, hidden, empty }: Props) {
  const { allKept } = useWords(commonWords)
  const [state, setState] = useState<State>('empty')
  useEffect(() => setState(stateOf(ids)))
  return { empty, hidden, shown: allKept }[state]
}

function stateOf(ids: ReadonlyArray<string>): State {
  const inputs = ids.map((id) => document.getElementById(id)).filter((input) => input instanceof HTMLInputElement)
  if (inputs.length < ids.length || inputs.some(({ value }) => value === '')) return 'empty'
  return inputs.some(({ type }) => type === 'password') ? 'hidden' : 'shown'
}
