import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'

export type FactItem = { icon: IconName; text: ReactNode }

/** "9 bài · 1 giờ 45 phút · Miễn phí", each with its icon. */
export function FactsLine({ items, small }: { items: Array<FactItem>; small?: boolean }) {
  return (
    <p className={small ? 'facts note' : 'facts'}>
      {items.map((item) => (
        <span key={item.icon}>
          <Icon name={item.icon} size={20} />
          {item.text}
        </span>
      ))}
    </p>
  )
}
