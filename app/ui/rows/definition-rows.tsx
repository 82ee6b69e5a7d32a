import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'

export type Definition = { term: string; value: ReactNode; state?: 'right'; figures?: boolean }

/** Name and value, one under the other, ruled. */
export function DefinitionRows({ items }: { items: Array<Definition> }) {
  return (
    <dl className="kv">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd className={item.state === 'right' ? 'state-right' : item.figures ? 'fig' : undefined}>
            {item.state === 'right' && <Icon name="check" />}
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
