import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'
import { Link } from '../link.tsx'

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
    <Link className={className ? `ib ${className}` : 'ib'} to={to} aria-label={label}>
      <Icon name={icon} size={24} />
    </Link>
  )
}
