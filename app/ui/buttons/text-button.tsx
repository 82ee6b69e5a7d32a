import { SubmitButton, type SubmitProps } from './submit-button.tsx'

/** A quiet thing to do, looking like a link. */
export function TextButton(props: SubmitProps) {
  return <SubmitButton look="text" {...props} />
}
