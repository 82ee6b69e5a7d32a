import { SubmitButton, type SubmitProps } from './submit-button.tsx'

/** A second thing to do. */
export function LineButton(props: SubmitProps) {
  return <SubmitButton look="line" {...props} />
}
