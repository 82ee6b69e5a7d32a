import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** A learner's filters, closed into the line that says what is on: "Lọc: TikTok Shop, Người mới". */
export function FilterDetails({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) {
  const words = useWords(commonWords)
  return (
    <details className="filt" open={open}>
      <summary>
        <Icon name="filter" size={24} />
        <span>
          {words.filter}: <b>{summary}</b>
        </span>
        <Icon name="down" size={24} className="filt-down" />
      </summary>
      <div className="filt-b">{children}</div>
    </details>
  )
}
