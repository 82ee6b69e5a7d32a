import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'

/** The teal bar with the wordmark; at its end one or two `BarLink`s or `BarIconLink`s. */
export function BrandBar({ children }: { children?: ReactNode }) {
  return (
    <header className="top on-teal">
      <div className="top-in">
        <Brand />
        {children}
      </div>
    </header>
  )
}
