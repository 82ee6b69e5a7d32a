import type { ReactNode } from 'react'
import { FieldMessage } from './field-message.tsx'
import { useStillWrong } from './still-wrong.ts'

/** What the control inside must carry. */
export type FieldControl = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type Props = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  children: (control: FieldControl) => ReactNode
}

/** Label, hint, control, message: in that order, always visible. */
export function Field({ id, label, hint, error: told, children }: Props) {
  const { error, onChange } = useStillWrong(told)
  return (
    <div className={error ? 'field bad' : 'field'} onChange={onChange}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children(controlOf(id, hint !== undefined, error !== undefined))}
      <FieldMessage id={id} error={error} />
    </div>
  )
}

/** The attributes that tie a control to its hint and its message. */
export function controlOf(id: string, hasHint: boolean, hasError: boolean): FieldControl {
  const described = [hasHint && `${id}-hint`, hasError && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': hasError || undefined }
}
