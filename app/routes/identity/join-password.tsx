import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { openSignIn, register } from '#app/domain/identity/index.server.ts'
import { describeDevice } from '#app/domain/identity/index.ts'
import { showPhone } from '#app/domain/kernel/index.ts'
import { type ConsentPurpose, privacyNoticeVersion } from '#app/domain/people/index.ts'
import { communeName } from '#app/domain/reference/index.ts'
import { BackBar } from '#app/ui/bars/back-bar.tsx'
import { SkipLink } from '#app/ui/bars/skip-link.tsx'
import { MainButton } from '#app/ui/buttons/main-button.tsx'
import { useIsSubmitting } from '#app/ui/buttons/use-is-submitting.ts'
import { AnswerForm } from '#app/ui/form/answer-form.tsx'
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx'
import { ErrorBox } from '#app/ui/form/error-box.tsx'
import { useProblems } from '#app/ui/form/form-problems.ts'
import { KeptPassword } from '#app/ui/form/kept-password.tsx'
import { PasswordField } from '#app/ui/form/password-field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { identityWords } from '#app/ui/words/identity.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { keyField, newPasswordField } from '#app/web/field-schemas.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { ownPath, withNext } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { goOn } from './after-sign-in.server.ts'
import { forgetDraft, requireDraft } from './join-draft.server.ts'
import { passwordProblem } from './password-problem.server.ts'

/** Second step of registering: a password, and what somebody agrees to. */
export const loader = loads('public', async ({ ctx, context, url }) => {
  const to = ownPath(url.searchParams.get('to'), '')
  const { key, fullName, commune, phone } = await requireDraft(ctx, context, to)
  return { key, fullName, commune: communeName(commune), phone: showPhone(phone), to }
})

const schema = z.object({
  key: keyField,
  password: newPasswordField,
  privacy_notice: z.literal('yes', 'consent'),
  reminders: z.literal('yes').optional(),
  photo_video: z.literal('yes').optional(),
})

export const action = acts('public', async ({ ctx, context, request, url }) => {
  const to = ownPath(url.searchParams.get('to'), '')
  const draft = await requireDraft(ctx, context, to)
  const sent = await request.formData()
  const form = parseForm(sent, schema)
  if (!form.ok) {
    const problems = { ...passwordProblem(sent, draft.phone), ...form.problems }
    return data({ problems, typed: form.typed }, { status: 400 })
  }
  const { value } = form
  const purposes = (['privacy_notice', 'reminders', 'photo_video'] as const).filter(
    (purpose) => value[purpose] === 'yes',
  )
  const consents = purposes.map((purpose: ConsentPurpose) => ({ purpose, textVersion: privacyNoticeVersion }))
  const done = await register(ctx, {
    ...draft,
    key: value.key,
    password: value.password,
    consents,
    address: context.address,
  })
  if (!done.ok) return data({ problems: problemsOf(done.problem), typed: form.typed }, { status: 400 })
  const opened = await openSignIn(ctx, {
    ...done.value,
    device: describeDevice(request.headers.get('user-agent') ?? ''),
  })
  forgetDraft(context)
  return goOn(context, { ...opened, to, note: 'joined' })
})

function problemsOf(problem: { code: string; seconds?: number }): Record<string, string> {
  if (problem.code === 'slow') return { password: `slow:${problem.seconds}` }
  return { [problem.code === 'phone_taken' ? 'phone' : 'password']: problem.code }
}

export const meta = titleMeta(identityWords, (words) => words.join.pageTitle)

const order = ['phone', 'password', 'privacy_notice']
const passwords = ['password']

export default function JoinPassword() {
  const { key, fullName, commune, phone, to } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useWords(identityWords)
  const words = all.secure
  const { of, faults } = useProblems(answer?.problems, order)
  const back = withNext('/join', to)
  return (
    <>
      <SkipLink />
      <BackBar backTo={back} backLabel={words.change} title={all.step(2, 2)} />
      <Page>
        <h1>{words.title}</h1>
        <p id="phone">
          {words.whose(fullName, commune ?? words.livesElsewhere, phone)} <Link to={back}>{words.change}</Link>
        </p>
        <ErrorBox
          faults={faults}
          kept={<KeptPassword ids={passwords} hidden={all.passwordHidden} empty={all.passwordEmpty} />}
        />
        <AnswerForm answer={faults}>
          <input type="hidden" name="key" value={key} />
          <PasswordField
            name="password"
            label={words.password}
            hint={words.passwordHint}
            error={of('password')}
            autoComplete="new-password"
          />
          <fieldset className="field">
            <legend>{words.consentTitle}</legend>
            <CheckboxField
              name="privacy_notice"
              label={words.noticeLabel}
              hint={
                <>
                  {words.noticeHint}{' '}
                  <a href="/privacy" target="_blank" rel="noreferrer">
                    {words.readNotice}
                  </a>
                </>
              }
              error={of('privacy_notice')}
              defaultChecked={answer?.typed.privacy_notice === 'yes'}
            />
          </fieldset>
          <fieldset className="field">
            <legend>{words.optionalTitle}</legend>
            <span className="hint">{words.optionalHint}</span>
            <CheckboxField
              name="reminders"
              label={words.reminders}
              defaultChecked={answer?.typed.reminders === 'yes'}
            />
            <CheckboxField
              name="photo_video"
              label={words.photoVideo}
              defaultChecked={answer?.typed.photo_video === 'yes'}
            />
          </fieldset>
          <div className="go">
            <MainButton wide pending={useIsSubmitting()}>
              {words.submit}
            </MainButton>
          </div>
        </AnswerForm>
      </Page>
    </>
  )
}

export { RouteError as ErrorBoundary }
