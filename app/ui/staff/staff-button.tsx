import type { MouseEvent, ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'

type Props = {
  children: ReactNode
  main?: boolean
  /** takes something away */
  grave?: boolean
  icon?: IconName
  pending?: boolean
  name?: string
  value?: string
  form?: string
  formAction?: string
  disabled?: boolean
}

/** A small submit button of staff screens. */
export function StaffButton({ children, main, grave, icon, pending, ...rest }: Props) {
  function letOnlyOneThrough(event: MouseEvent) {
    if (pending) event.preventDefault()
  }
  return (
    <button
      type="submit"
      className={`sbtn${main ? ' sbtn-main' : ''}${grave ? ' sbtn-wrong' : ''}`}
      aria-disabled={pending || undefined}
      onClick={letOnlyOneThrough}
      {...rest}
    >
      {pending ? <span className="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
