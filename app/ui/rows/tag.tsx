import type { ReactNode } from 'react'

/** A word in a frame: a platform, a state. */
export function Tag({ children, kind }: { children: ReactNode; kind?: 'right' | 'wrong' | 'warn' }) {
  return <span className={kind ? `tag tag-${kind}` : 'tag'}>{children}</span>
}
