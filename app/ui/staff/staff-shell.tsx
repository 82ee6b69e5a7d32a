import type { ReactNode } from 'react'
import { Brand } from '../bars/brand.tsx'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'
import { Link } from '../link.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

export type RailItem = { to: string; label: string; icon: IconName; current?: boolean }

type Props = {
  items: Array<RailItem>
  who: { name: string; office: string }
  /** the form that signs out; its button has the class `who-out` */
  signOut: ReactNode
  children: ReactNode
}

/** Rail at the side (on a phone above), the work beside it. Children begin with `StaffHead`. */
export function StaffShell({ items, who, signOut, children }: Props) {
  const words = useWords(commonWords)
  return (
    <div className="shell staff">
      <header className="rail on-teal">
        <Brand />
        <nav className="rail-links" aria-label={words.mainPlaces}>
          {items.map((item) => (
            <Link key={item.to} to={item.to} aria-current={item.current ? 'page' : undefined}>
              <Icon name={item.icon} />
              {item.label}
            </Link>
          ))}
        </nav>
        <div className="who">
          <b>{who.name}</b>
          <span className="who-office">{who.office}</span>
          {signOut}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="work">
        {children}
      </main>
    </div>
  )
}
