import { createContext, useContext, useState } from 'react'

/** The answer a form came back with, any object: a new one makes every field's message hold again. */
export const FormAnswerContext = createContext<object | null>(null)

/** A field's message until something is changed in the field: what is being corrected is not scolded. The box on top stays until sending. */
export function useStillWrong(error: string | undefined): { error: string | undefined; onChange: () => void } {
  const answer = useContext(FormAnswerContext)
  const [changed, setChanged] = useState<{ answer: object | null } | null>(null)
  const isChanged = changed !== null && changed.answer === answer
  return { error: isChanged ? undefined : error, onChange: () => setChanged({ answer }) }
}
