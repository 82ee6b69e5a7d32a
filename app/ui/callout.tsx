import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Kind = 'tip' | 'warning' | 'law' | 'money' | 'story'

/** A note apart from the text, as in lessons. */
export function Callout({ kind, title, children }: { kind: Kind; title: string; children: ReactNode }) {
  return (
    <div className={kind === 'tip' ? 'callout' : `callout callout-${kind}`}>
      <Icon name={kind} />
      <h3>{title}</h3>
      <div>{children}</div>
    </div>
  )
}
