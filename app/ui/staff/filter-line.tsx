import type { FormEvent, ReactNode } from 'react'

type Props = {
  /** the address of the screen */
  action: string
  label: string
  /** `FilterSelect`s and `FilterInput`s */
  children: ReactNode
  /** what the button says */
  submit: string
  /** under the line: `ViewAddress` */
  after?: ReactNode
}

/** One line of filters: a plain GET form; with JavaScript it goes off by itself when a select changes. */
export function FilterLine({ action, label, children, submit, after }: Props) {
  function goAtOnce(event: FormEvent<HTMLFormElement>) {
    if (event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit()
  }
  return (
    <form className="fil" method="get" action={action} aria-label={label} onChange={goAtOnce}>
      {children}
      <button type="submit" className="sbtn">
        {submit}
      </button>
      {after}
    </form>
  )
}
