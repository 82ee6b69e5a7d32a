import { type ReactNode, useEffect, useRef } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** `fieldId` is the id of the control, usually its name. */
export type Fault = { fieldId: string; message: string }

type Props = {
  faults: Array<Fault>
  /** in place of "Những gì bạn đã điền vẫn còn nguyên", where something could not be kept (a password) */
  kept?: ReactNode
}

/** Top of a form that came back: counts what is left, says what is kept, leads to each field. Nothing without faults. */
export function ErrorBox({ faults, kept }: Props) {
  const words = useWords(commonWords)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="box box-wrong box-first" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.faultsLeft(faults.length)}</h2>
      <p>{kept ?? words.allKept}</p>
      <ul className="box-faults">
        {faults.map((fault) => (
          <li key={fault.fieldId}>
            <a href={`#${fault.fieldId}`}>{fault.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
