import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  right: boolean
  /** "Đúng rồi", "Chưa đúng" */
  title: string
  /** the reason: what is true, before what was wrong */
  children?: ReactNode
  source?: { title: string; url: string | null; checkedOn: string } | null
}

/** First thing after an answer: verdict, reason, source. */
export function Verdict({ right, title, children, source }: Props) {
  const words = useWords(commonWords)
  const kind = right ? 'right' : 'wrong'
  return (
    <div role="status" className={`box box-${kind} verdict-box`}>
      <p className="verdict">
        <span className={`mark mark-${kind}`}>
          <Icon name={right ? 'check' : 'cross'} />
        </span>
        {title}
      </p>
      {children}
      {source && (
        <p className="note verdict-source">
          {words.source} {source.url ? <a href={source.url}>{source.title}</a> : source.title}
          <br />
          {words.checkedOn(source.checkedOn)}
        </p>
      )}
    </div>
  )
}
