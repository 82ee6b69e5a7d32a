import type { ReactNode } from 'react'
import { Field } from './field.tsx'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  defaultValue?: string
  id?: string
  rows?: number
  maxLength?: number
  required?: boolean
}

export function TextAreaField({ name, label, hint, error, id = name, rows = 4, ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => <textarea {...control} {...rest} name={name} rows={rows} className="input" />}
    </Field>
  )
}
