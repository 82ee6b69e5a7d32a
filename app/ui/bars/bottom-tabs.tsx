import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'
import { Link } from '../link.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

export type Tab = { to: string; label: string; icon: IconName; current?: boolean }

/** The bar of places at the bottom of a phone; a page above it is `<Page withTabs>`. */
export function BottomTabs({ items, phoneOnly }: { items: Array<Tab>; phoneOnly?: boolean }) {
  const words = useWords(commonWords)
  return (
    <nav className={phoneOnly ? 'tabs tabs-phone' : 'tabs'} aria-label={words.mainPlaces}>
      {items.map((item) => (
        <Link key={item.to} to={item.to} aria-current={item.current ? 'page' : undefined}>
          <Icon name={item.icon} size={24} />
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
