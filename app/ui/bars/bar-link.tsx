import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** A word at the end of the brand bar ("Đăng nhập"). */
export function BarLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="link" to={to} prefetch="none">
      {children}
    </Link>
  )
}
