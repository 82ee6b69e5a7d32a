import type { ReactNode } from 'react'
import { controlOf } from './field.tsx'
import { FieldMessage } from './field-message.tsx'
import { useStillWrong } from './still-wrong.ts'

export type RadioOption = { value: string; label: ReactNode }

type Props = {
  name: string
  legend: ReactNode
  options: Array<RadioOption>
  hint?: ReactNode
  error?: string
  defaultValue?: string
  id?: string
  /** two beside each other: only for short answers */
  inPairs?: boolean
  /** low rows, for a longer list */
  compact?: boolean
  required?: boolean
  /** told when a row is chosen */
  onAnswer?: () => void
}

/** An answer about a person: big rows, not a select. The first row bears the id, so that the error box leads there. */
export function RadioRows({
  name,
  legend,
  options,
  hint,
  error: told,
  defaultValue,
  id = name,
  inPairs,
  compact,
  required,
  onAnswer,
}: Props) {
  const { error, onChange } = useStillWrong(told)
  const control = controlOf(id, hint !== undefined, error !== undefined)
  return (
    <fieldset
      className={error ? 'field bad' : 'field'}
      aria-describedby={control['aria-describedby']}
      onChange={() => {
        onChange()
        onAnswer?.()
      }}
    >
      <legend>{legend}</legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className={inPairs ? 'radios' : compact ? 'choices choices-compact' : 'choices'}>
        {options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              id={index === 0 ? id : undefined}
              defaultChecked={option.value === defaultValue}
              required={required}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldMessage id={id} error={error} />
    </fieldset>
  )
}
