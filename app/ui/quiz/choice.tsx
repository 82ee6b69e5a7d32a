import type { ReactNode } from 'react'

type Props = {
  kind: 'radio' | 'checkbox'
  name: string
  value: string
  /** words of the choice; of a lesson: `<Markup as="span" html={…} />` */
  children: ReactNode
  defaultChecked?: boolean
  required?: boolean
  id?: string
}

/** A choice that can still be made; looks chosen when it is. */
export function Choice({ kind, name, value, children, defaultChecked, required, id }: Props) {
  return (
    <label className="choice">
      <input type={kind} name={name} value={value} defaultChecked={defaultChecked} required={required} id={id} />
      <span className="choice-t">{children}</span>
    </label>
  )
}
