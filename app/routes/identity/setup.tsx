import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { createAdministrator, isSetupLink, openSignIn } from '#app/domain/identity/index.server.ts'
import { describeDevice } from '#app/domain/identity/index.ts'
import { newId } from '#app/domain/kernel/index.ts'
import { BrandBar } from '#app/ui/bars/brand-bar.tsx'
import { SkipLink } from '#app/ui/bars/skip-link.tsx'
import { MainButton } from '#app/ui/buttons/main-button.tsx'
import { useIsSubmitting } from '#app/ui/buttons/use-is-submitting.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
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
import { keyField, newPasswordField, phoneField } from '#app/web/field-schemas.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { nameField } from '#app/web/person-form.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { goOn } from './after-sign-in.server.ts'
import { passwordProblem } from './password-problem.server.ts'

export const loader = loads('public', async ({ ctx, params }) => ({
  key: newId(),
  isOpen: await isSetupLink(ctx, params.token ?? ''),
}))

const schema = z.object({ key: keyField, fullName: nameField, phone: phoneField, password: newPasswordField })

const fieldOf: Record<string, string> = { name: 'fullName', phone_taken: 'phone', link_over: 'fullName' }

export const action = acts('public', async ({ ctx, context, params, request }) => {
  const sent = await request.formData()
  const form = parseForm(sent, schema)
  if (!form.ok) {
    const problems = { ...passwordProblem(sent, null), ...form.problems }
    return data({ problems, typed: form.typed }, { status: 400 })
  }
  const done = await createAdministrator(ctx, { ...form.value, token: params.token ?? '' })
  if (!done.ok)
    return data(
      { problems: { [fieldOf[done.problem.code] ?? 'password']: done.problem.code }, typed: form.typed },
      { status: 400 },
    )
  const opened = await openSignIn(ctx, {
    ...done.value,
    device: describeDevice(request.headers.get('user-agent') ?? ''),
  })
  return goOn(context, { ...opened, to: '/admin/people', note: 'signed_in' })
})

export const meta: MetaFunction = (place) => [
  ...titleMeta(identityWords, (words) => words.setup.pageTitle)(place),
  { name: 'robots', content: 'noindex' },
]

const order = ['fullName', 'phone', 'password']
const passwords = ['password']

export default function Setup() {
  const { key, isOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useWords(identityWords)
  const isSubmitting = useIsSubmitting()
  const { of, faults } = useProblems(answer?.problems, order)
  return (
    <>
      <SkipLink />
      <BrandBar />
      <Page>
        {isOpen ? (
          <>
            <h1>{all.setup.title}</h1>
            <p>{all.setup.lead}</p>
            <ErrorBox
              faults={faults}
              kept={<KeptPassword ids={passwords} hidden={all.passwordHidden} empty={all.passwordEmpty} />}
            />
            <AnswerForm answer={faults}>
              <input type="hidden" name="key" value={key} />
              <TextField
                name="fullName"
                label={all.join.fullName}
                defaultValue={answer?.typed.fullName}
                error={of('fullName')}
                autoComplete="name"
                maxLength={100}
              />
              <PhoneField
                name="phone"
                label={all.join.phone}
                defaultValue={answer?.typed.phone}
                error={of('phone')}
                autoComplete="username"
              />
              <PasswordField
                name="password"
                label={all.secure.password}
                hint={all.secure.passwordHint}
                error={of('password')}
                autoComplete="new-password"
              />
              <div className="go">
                <MainButton wide pending={isSubmitting}>
                  {all.setup.submit}
                </MainButton>
              </div>
            </AnswerForm>
          </>
        ) : (
          <EmptyState picture="bien-chi-duong" title={all.setup.over}>
            <p>{all.setup.overText}</p>
            <p>
              <code>npm run -s cli -- admin create</code>
            </p>
          </EmptyState>
        )}
      </Page>
    </>
  )
}

export { RouteError as ErrorBoundary }
