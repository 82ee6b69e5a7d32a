import { useLocation } from '@remix-run/react'
import { type FormEvent, Fragment, type ReactNode, useEffect, useRef, useState } from 'react'

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

/**
 * One line of filters: a plain GET form; with JavaScript it goes off by itself when a select is changed with finger or mouse.
 * With keys each arrow is a change, so that whoever uses them presses the button. The fields show what the address says,
 * also after Back: the browser keeps nothing that was chosen (`autoComplete`), and a page it has kept whole begins anew.
 */
export function FilterLine({ action, label, children, submit, after }: Props) {
  const { search } = useLocation()
  const [timesKept, setTimesKept] = useState(0)
  const byKeys = useRef(false)
  useEffect(() => {
    const beginAnew = (event: PageTransitionEvent) => event.persisted && setTimesKept((times) => times + 1)
    window.addEventListener('pageshow', beginAnew)
    return () => window.removeEventListener('pageshow', beginAnew)
  }, [])
  function goAtOnce(event: FormEvent<HTMLFormElement>) {
    if (event.target instanceof HTMLSelectElement && !byKeys.current) event.currentTarget.requestSubmit()
  }
  return (
    <form
      className="fil"
      method="get"
      action={action}
      aria-label={label}
      autoComplete="off"
      onChange={goAtOnce}
      onKeyDown={() => {
        byKeys.current = true
      }}
      onPointerDown={() => {
        byKeys.current = false
      }}
    >
      <Fragment key={`${search} ${timesKept}`}>{children}</Fragment>
      <button type="submit" className="sbtn">
        {submit}
      </button>
      {after}
    </form>
  )
}
