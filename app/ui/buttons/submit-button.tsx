import type { MouseEvent, ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

export type SubmitProps = {
  children: ReactNode
  /** the form is on its way: says so and lets no second press through */
  pending?: boolean
  pendingLabel?: string
  wide?: boolean
  icon?: IconName
  iconAfter?: IconName
  name?: string
  value?: string
  /** id of a form elsewhere on the page */
  form?: string
  formAction?: string
  formNoValidate?: boolean
}

/** The body of the three submit buttons. Not `disabled` while pending: that would throw the focus away. */
export function SubmitButton({ look, ...props }: SubmitProps & { look: 'main' | 'line' | 'text' }) {
  const { children, pending = false, pendingLabel, wide, icon, iconAfter, ...rest } = props
  const words = useWords(commonWords)
  function letOnlyOneThrough(event: MouseEvent) {
    if (pending) event.preventDefault()
  }
  return (
    <button
      type="submit"
      className={`btn btn-${look}${wide ? ' btn-wide' : ''}`}
      aria-disabled={pending || undefined}
      onClick={letOnlyOneThrough}
      {...rest}
    >
      {pending ? <span className="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {pending ? (pendingLabel ?? words.sending) : children}
      {!pending && iconAfter && <Icon name={iconAfter} />}
    </button>
  )
}
