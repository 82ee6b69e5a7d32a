import type { ReactNode } from 'react'

type Props = { children: ReactNode; small?: boolean; ahead?: boolean }

/** The enamel plate: the number of a lesson or a step. Outlined when it lies ahead. Never for counts. */
export function Plate({ children, small, ahead }: Props) {
  return <span className={`plate${small ? ' plate-s' : ''}${ahead ? ' plate-off' : ''}`}>{children}</span>
}
