import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'
import { Link } from '../link.tsx'

type Props = { to: string; children: ReactNode; main?: boolean; icon?: IconName; file?: boolean }

/**
 * A small button that leads somewhere; `file` for one that answers with a file. It says so itself: marked `download`, the
 * browser would save the page to sign in on under the file's name.
 */
export function StaffLink({ to, children, main, icon, file }: Props) {
  const className = main ? 'sbtn sbtn-main' : 'sbtn'
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  return file ? (
    <a href={to} className={className}>
      {content}
    </a>
  ) : (
    <Link to={to} className={className}>
      {content}
    </Link>
  )
}
