import type { ReactNode } from 'react'
import { BackBar } from '../bars/back-bar.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { MainButton } from '../buttons/main-button.tsx'
import { useIsSubmitting } from '../buttons/use-is-submitting.ts'
import { Page } from '../page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ErrorBox } from './error-box.tsx'

type Props = {
  back: { to: string; label: string; title: string }
  title: string
  lead: string
  /** between the lead and the form: what stands now, where else to go */
  before?: ReactNode
  faults: Parameters<typeof ErrorBox>[0]['faults']
  /** what the box of faults says is kept, or has to be typed again */
  kept?: ReactNode
  submit: string
  /** the fields */
  children: ReactNode
}

/** A screen that is one form: the way back, what it is for, what is wrong, the fields, one orange button. */
export function FormPage({ back, title, lead, before, faults, kept, submit, children }: Props) {
  const pending = useIsSubmitting()
  return (
    <>
      <SkipLink />
      <BackBar backTo={back.to} backLabel={back.label} title={back.title} />
      <Page>
        <h1>{title}</h1>
        <p>{lead}</p>
        {before}
        <ErrorBox faults={faults} kept={kept} />
        <AnswerForm answer={faults}>
          {children}
          <div className="go">
            <MainButton wide pending={pending}>
              {submit}
            </MainButton>
          </div>
        </AnswerForm>
      </Page>
    </>
  )
}
