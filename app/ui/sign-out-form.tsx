import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { forgetAllTicks } from './lesson/kept-ticks.ts'
import { forgetAllChoices } from './quiz/kept-choices.ts'

/** Signs out, and leaves nothing on a shared phone that was chosen and not sent. */
export function SignOutForm({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <Form method="post" action="/logout" className={className} onSubmit={forgetAll}>
      {children}
    </Form>
  )
}

function forgetAll(): void {
  forgetAllChoices()
  forgetAllTicks()
}
