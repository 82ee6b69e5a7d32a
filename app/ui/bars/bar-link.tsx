import type { ReactNode } from 'react'
import { Link } from '../link.tsx'

/** A word at the end of the brand bar ("Đăng nhập"). */
export function BarLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="link" to={to}>
      {children}
    </Link>
  )
}
