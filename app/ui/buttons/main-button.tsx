import { SubmitButton, type SubmitProps } from './submit-button.tsx'

/** The orange button: one on a screen, what we hope the person does next. */
export function MainButton(props: SubmitProps) {
  return <SubmitButton look="main" {...props} />
}
