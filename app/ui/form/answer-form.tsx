import { Form } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { FormAnswerContext } from './still-wrong.ts'

type Props = Omit<ComponentProps<typeof Form>, 'method' | 'noValidate'> & {
  /** what it came back with, any object: each new one makes the fields' messages hold again; null before it was sent */
  answer: object | null
}

/** A form that is sent and may come back with faults, each told under its field. */
export function AnswerForm({ answer, children, ...form }: Props) {
  return (
    <Form {...form} method="post" noValidate>
      <FormAnswerContext.Provider value={answer}>{children}</FormAnswerContext.Provider>
    </Form>
  )
}
