import type { ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** The bar of the one action at the bottom of a question; stands in place of the tabs. `links` when it holds a link, not a submit button. */
export function FootBar({ children, links }: { children: ReactNode; links?: boolean }) {
  const words = useWords(commonWords)
  const inside = <div className="foot-in">{children}</div>
  return links ? (
    <nav className="foot" aria-label={words.goOn}>
      {inside}
    </nav>
  ) : (
    <div className="foot">{inside}</div>
  )
}
