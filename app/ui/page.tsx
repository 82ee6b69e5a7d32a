import type { ReactNode } from 'react'

type Props = { children: ReactNode; withTabs?: boolean; wide?: boolean; className?: string }

/** The one `<main>` of a screen, where the skip link leads. */
export function Page({ children, withTabs, wide, className }: Props) {
  const names = ['page', withTabs && 'has-tabs', wide && 'page-wide', className].filter(Boolean)
  return (
    <main id="content" tabIndex={-1} className={names.join(' ')}>
      {children}
    </main>
  )
}
