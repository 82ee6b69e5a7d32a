import type { ReactNode } from 'react'
import { Field } from './field.tsx'

export type SelectOption = { value: string; label: string }

type Props = {
  name: string
  label: ReactNode
  options: Array<SelectOption>
  /** the first line, when nothing is chosen yet */
  prompt?: string
  hint?: ReactNode
  error?: string
  defaultValue?: string
  id?: string
  required?: boolean
}

export function SelectField({
  name,
  label,
  options,
  prompt,
  hint,
  error,
  defaultValue = '',
  id = name,
  required,
}: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <select {...control} name={name} defaultValue={defaultValue} required={required} className="select">
          {prompt !== undefined && <option value="">{prompt}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
