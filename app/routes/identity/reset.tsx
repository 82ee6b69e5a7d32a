import { data } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { resetPassword } from '#app/domain/identity/index.server.ts'
import { describeDevice } from '#app/domain/identity/index.ts'
import { env } from '#app/env.server.ts'
import { AskForCode } from '#app/ui/ask-for-code.tsx'
import { BackBar } from '#app/ui/bars/back-bar.tsx'
import { SkipLink } from '#app/ui/bars/skip-link.tsx'
import { MainButton } from '#app/ui/buttons/main-button.tsx'
import { useIsSubmitting } from '#app/ui/buttons/use-is-submitting.ts'
import { AnswerForm } from '#app/ui/form/answer-form.tsx'
import { ErrorBox } from '#app/ui/form/error-box.tsx'
import { useProblems } from '#app/ui/form/form-problems.ts'
import { KeptPassword } from '#app/ui/form/kept-password.tsx'
import { PasswordField } from '#app/ui/form/password-field.tsx'
import { PhoneField } from '#app/ui/form/phone-field.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page } from '#app/ui/page.tsx'
import { identityWords } from '#app/ui/words/identity.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { newPasswordField } from '#app/web/field-schemas.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { ownPath, withNext } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { goOn } from './after-sign-in.server.ts'
import { refusal } from './refusal.server.ts'

export const loader = loads('public', async () => ({ contactPhone: env.CONTACT_PHONE ?? null }))

const schema = z.object({
  phone: z.string('phone_empty').min(1, 'phone_empty'),
  code: z.string('wrong_code').min(1, 'wrong_code').max(40, 'wrong_code'),
  password: newPasswordField,
})

export const action = acts('public', async ({ ctx, context, request, url }) => {
  const form = parseForm(await request.formData(), schema)
  const typed = { ...form.typed, code: '' }
  if (!form.ok) return data({ problems: form.problems, typed }, { status: 400 })
  const device = describeDevice(request.headers.get('user-agent') ?? '')
  const done = await resetPassword(ctx, { ...form.value, address: context.address, device })
  if (!done.ok) return refusal(done.problem, { wrong: 'wrong_code', at: 'code' }, typed)
  return goOn(context, { ...done.value, to: url.searchParams.get('to'), note: 'password_changed' })
})

export const meta = titleMeta(identityWords, (words) => words.reset.pageTitle)

const order = ['phone', 'code', 'password']
const secrets = ['code', 'password']

/** A new password by a one-time code. */
export default function Reset() {
  const { contactPhone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [params] = useSearchParams()
  const all = useWords(identityWords)
  const words = all.reset
  const { of, faults } = useProblems(answer?.problems, order)
  return (
    <>
      <SkipLink />
      <BackBar
        backTo={withNext('/login', ownPath(params.get('to'), ''))}
        backLabel={all.login.title}
        title={all.login.title}
      />
      <Page>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <ErrorBox
          faults={faults}
          kept={<KeptPassword ids={secrets} hidden={all.passwordHidden} empty={words.again} />}
        />
        <AnswerForm answer={faults}>
          <PhoneField
            name="phone"
            label={all.login.phone}
            defaultValue={answer?.typed.phone}
            error={of('phone')}
            autoComplete="username"
          />
          <TextField
            name="code"
            label={words.code}
            hint={words.codeHint}
            error={of('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            figures
          />
          <PasswordField
            name="password"
            label={words.password}
            hint={all.secure.passwordHint}
            error={of('password')}
            autoComplete="new-password"
          />
          <div className="go">
            <MainButton wide pending={useIsSubmitting()}>
              {words.submit}
            </MainButton>
          </div>
        </AnswerForm>
        <div className="help">
          <p>
            {words.noCode} <AskForCode phone={contactPhone} />
          </p>
        </div>
      </Page>
    </>
  )
}

export { RouteError as ErrorBoundary }
