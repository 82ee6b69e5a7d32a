import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'
import { Link } from '../link.tsx'

type Props = {
  to: string
  children: ReactNode
  look?: 'main' | 'line' | 'text'
  wide?: boolean
  /** before the words */
  icon?: IconName
  /** after the words, usually `next` */
  iconAfter?: IconName
  rel?: string
  /** a file or an address outside the app: an ordinary link */
  reload?: boolean
  download?: boolean
}

/** A link that looks like a button. Only one `main` on a screen. */
export function ButtonLink({ to, children, look = 'main', wide, icon, iconAfter, rel, reload, download }: Props) {
  const className = `btn btn-${look}${wide ? ' btn-wide' : ''}${iconAfter ? ' btn-onward' : ''}`
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  )
  return download || reload ? (
    <a href={to} className={className} rel={rel} download={download}>
      {content}
    </a>
  ) : (
    <Link to={to} className={className} rel={rel}>
      {content}
    </Link>
  )
}
