import { Link } from '@remix-run/react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'

/** An icon in a bar with a spoken name. */
export function BarIconLink({
  to,
  icon,
  label,
  className,
}: {
  to: string
  icon: IconName
  label: string
  className?: string
}) {
  return (
    <Link className={className ? `ib ${className}` : 'ib'} to={to} aria-label={label} prefetch="none">
      <Icon name={icon} size={24} />
    </Link>
  )
}
