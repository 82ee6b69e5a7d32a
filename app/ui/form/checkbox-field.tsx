import type { ReactNode } from 'react'
import { controlOf } from './field.tsx'
import { FieldMessage } from './field-message.tsx'
import { useStillWrong } from './still-wrong.ts'

type Props = {
  name: string
  label: ReactNode
  value?: string
  hint?: ReactNode
  error?: string
  defaultChecked?: boolean
  id?: string
  required?: boolean
}

export function CheckboxField({
  name,
  label,
  value = 'yes',
  hint,
  error: told,
  defaultChecked,
  id = name,
  required,
}: Props) {
  const { error, onChange } = useStillWrong(told)
  return (
    <div className={error ? 'field bad' : 'field'} onChange={onChange}>
      <label className="check">
        <input
          {...controlOf(id, hint !== undefined, error !== undefined)}
          className="cb"
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          required={required}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldMessage id={id} error={error} />
    </div>
  )
}
