import type { ReactNode } from 'react'

/** A ruled list of `Row`s. */
export function Rows({ children, ordered }: { children: ReactNode; ordered?: boolean }) {
  return ordered ? <ol className="rows">{children}</ol> : <ul className="rows">{children}</ul>
}
