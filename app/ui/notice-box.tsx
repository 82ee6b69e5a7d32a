import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

const icons = { note: 'tip', right: 'check', warn: 'warning', wrong: 'warning' } as const

type Props = {
  kind: keyof typeof icons
  title?: string
  children?: ReactNode
  /** spoken when it appears: an answer to what was just done */
  live?: boolean
}

/** What happened, what was kept, what to do: a box of one message. */
export function NoticeBox({ kind, title, children, live }: Props) {
  return (
    <div className={`box box-${kind} box-icon`} role={live ? (kind === 'wrong' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[kind]} />
      <div>
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  )
}
