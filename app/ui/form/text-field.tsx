import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes, ReactNode } from 'react'
import { Field } from './field.tsx'

export type TextFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  defaultValue?: string
  /** the name when nothing is given; two forms on a page need two ids */
  id?: string
  type?: 'text' | 'tel' | 'email' | 'search' | 'url' | 'date' | 'password'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  required?: boolean
  maxLength?: number
  placeholder?: string
  /** digits of one width: phone numbers, years, codes */
  figures?: boolean
  /** a short field for a short answer */
  short?: boolean
  list?: string
}

export function TextField({
  name,
  label,
  hint,
  error,
  id = name,
  figures,
  short,
  type = 'text',
  ...rest
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...rest}
          name={name}
          type={type}
          className={`input${figures ? ' fig' : ''}${short ? ' input-short' : ''}`}
        />
      )}
    </Field>
  )
}
