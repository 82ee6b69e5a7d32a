import { useEffect, useState } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'
import { Field } from './field.tsx'
import type { TextFieldProps } from './text-field.tsx'

type Props = Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'error' | 'id' | 'required'> & {
  autoComplete: 'new-password' | 'current-password'
}

/** A password that can be shown while it is typed; without JavaScript the button is not there. */
export function PasswordField({ name, label, hint, error, id = name, required, autoComplete }: Props) {
  const words = useWords(commonWords)
  const [awake, setAwake] = useState(false)
  const [shown, setShown] = useState(false)
  useEffect(() => setAwake(true), [])
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <div className="secret">
          <input
            {...control}
            name={name}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required={required}
            maxLength={200}
            className="input"
          />
          {awake && (
            <button
              type="button"
              className="btn btn-line"
              aria-label={shown ? words.hideSecret : words.showSecret}
              onClick={() => setShown(!shown)}
            >
              {shown ? words.hide : words.show}
            </button>
          )}
        </div>
      )}
    </Field>
  )
}
