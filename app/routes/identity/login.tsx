import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { signIn } from '#app/domain/identity/index.server.ts'
import { describeDevice } from '#app/domain/identity/index.ts'
import { env } from '#app/env.server.ts'
import { AskForCode } from '#app/ui/ask-for-code.tsx'
import { BarLink } from '#app/ui/bars/bar-link.tsx'
import { BrandBar } from '#app/ui/bars/brand-bar.tsx'
import { Footer } from '#app/ui/bars/footer.tsx'
import { LanguageSwitch } from '#app/ui/bars/language-switch.tsx'
import { SkipLink } from '#app/ui/bars/skip-link.tsx'
import { ButtonLink } from '#app/ui/buttons/button-link.tsx'
import { MainButton } from '#app/ui/buttons/main-button.tsx'
import { useIsSubmitting } from '#app/ui/buttons/use-is-submitting.ts'
import { AnswerForm } from '#app/ui/form/answer-form.tsx'
import { ErrorBox } from '#app/ui/form/error-box.tsx'
import { useProblems } from '#app/ui/form/form-problems.ts'
import { KeptPassword } from '#app/ui/form/kept-password.tsx'
import { PasswordField } from '#app/ui/form/password-field.tsx'
import { PhoneField } from '#app/ui/form/phone-field.tsx'
import { Link } from '#app/ui/link.tsx'
import { NoticeBox } from '#app/ui/notice-box.tsx'
import { Page } from '#app/ui/page.tsx'
import { identityWords } from '#app/ui/words/identity.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { hasKeptForm } from '#app/web/kept-form.server.ts'
import { ownPath, withNext } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { goOn, nextPlace } from './after-sign-in.server.ts'
import { refusal } from './refusal.server.ts'

export const loader = loads('public', async ({ context, actor, url }) => {
  const to = url.searchParams.get('to')
  if (actor.kind === 'person') throw redirect(nextPlace(context, actor, to))
  const isKept = url.searchParams.has('kept') && hasKeptForm(context)
  return { to: ownPath(to, ''), isKept, contactPhone: env.CONTACT_PHONE ?? null }
})

const schema = z.object({
  phone: z.string('phone_empty').min(1, 'phone_empty'),
  password: z.string('password_empty').min(1, 'password_empty').max(1000, 'wrong_sign_in'),
})

export const action = acts('public', async ({ ctx, context, request, url }) => {
  const form = parseForm(await request.formData(), schema)
  if (!form.ok) return data({ problems: form.problems, typed: form.typed }, { status: 400 })
  const device = describeDevice(request.headers.get('user-agent') ?? '')
  const done = await signIn(ctx, { ...form.value, address: context.address, device })
  if (!done.ok) return refusal(done.problem, { wrong: 'wrong_sign_in', at: 'password' }, form.typed)
  return goOn(context, { ...done.value, to: url.searchParams.get('to'), note: 'signed_in' })
})

export const meta = titleMeta(identityWords, (words) => words.login.pageTitle)

const order = ['phone', 'password']
const passwords = ['password']

export default function Login() {
  const { to, isKept, contactPhone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useWords(identityWords)
  const words = all.login
  const { of, faults } = useProblems(answer?.problems, order)
  return (
    <>
      <SkipLink />
      <BrandBar>
        <BarLink to={withNext('/join', to)}>{words.joinNow}</BarLink>
      </BrandBar>
      <Page>
        <h1>{words.title}</h1>
        <ErrorBox
          faults={faults}
          kept={<KeptPassword ids={passwords} hidden={all.passwordHidden} empty={all.passwordEmpty} />}
        />
        {isKept && faults.length === 0 && (
          <NoticeBox kind="note">
            <p>{all.keptBefore}</p>
          </NoticeBox>
        )}
        <AnswerForm answer={faults}>
          <PhoneField
            name="phone"
            label={words.phone}
            defaultValue={answer?.typed.phone}
            error={of('phone')}
            autoComplete="username"
          />
          <PasswordField
            name="password"
            label={words.password}
            error={of('password')}
            autoComplete="current-password"
          />
          <div className="go">
            <MainButton wide pending={useIsSubmitting()}>
              {words.submit}
            </MainButton>
            <p className="note">
              {words.newHere} <Link to={withNext('/join', to)}>{words.joinNow}</Link>
            </p>
          </div>
        </AnswerForm>
        <div className="help">
          <p>
            <b>{words.forgotten}</b> {words.forgottenText} <AskForCode phone={contactPhone} />
          </p>
          <ButtonLink to={withNext('/login/reset', to)} look="line" wide>
            {words.haveCode}
          </ButtonLink>
        </div>
      </Page>
      <Footer languageSwitch={<LanguageSwitch />} />
    </>
  )
}

export { RouteError as ErrorBoundary }
