import { useNavigation } from '@remix-run/react'

/** Is a form on its way to this address (any address when none is given)? For the `pending` of a submit button. */
export function useIsSubmitting(action?: string): boolean {
  const { state, formAction, formMethod } = useNavigation()
  if (state === 'idle' || formMethod === undefined || formMethod === 'GET') return false
  return action === undefined || formAction === action
}
