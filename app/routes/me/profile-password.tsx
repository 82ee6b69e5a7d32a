import { data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { changePassword } from '#app/domain/identity/index.server.ts'
import { FormPage } from '#app/ui/form/form-page.tsx'
import { useProblems } from '#app/ui/form/form-problems.ts'
import { KeptPassword } from '#app/ui/form/kept-password.tsx'
import { PasswordField } from '#app/ui/form/password-field.tsx'
import { identityWords } from '#app/ui/words/identity.ts'
import { profileWords } from '#app/ui/words/profile.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { newPasswordField } from '#app/web/field-schemas.ts'
import { type Problems, parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { leaveNote } from '#app/web/toast.server.ts'

export const loader = loads('own_profile.edit', async () => null)

const schema = z.object({
  currentPassword: z.string('password_empty').min(1, 'password_empty').max(1000, 'wrong_current'),
  password: newPasswordField,
})

export const action = acts('own_profile.edit', async ({ ctx, context, request }) => {
  const form = parseForm(await request.formData(), schema)
  if (!form.ok) return answer(form.problems)
  const { currentPassword: current, password } = form.value
  const done = await changePassword(ctx, { current, password, address: context.address })
  if (!done.ok) {
    const { problem } = done
    if (problem.code === 'slow') return answer({ currentPassword: `slow:${problem.seconds}` }, 429)
    return answer(problem.code === 'wrong' ? { currentPassword: 'wrong_current' } : { password: problem.code })
  }
  leaveNote(context, 'password_changed')
  return redirect('/me/profile')
})

function answer(problems: Problems, status = 400) {
  return data({ problems }, { status })
}

export const meta = titleMeta(profileWords, (words) => words.pageTitle)

const order = ['currentPassword', 'password']

export default function ProfilePassword() {
  const answered = useActionData<typeof action>()
  const all = useWords(profileWords)
  const words = all.passwordPage
  const { passwordHint } = useWords(identityWords).secure
  const { of, faults } = useProblems(answered?.problems, order)
  return (
    <FormPage
      back={{ to: '/me/profile', label: all.toProfile, title: all.title }}
      title={words.title}
      lead={words.lead}
      faults={faults}
      kept={<KeptPassword ids={order} hidden={words.hidden} empty={words.again} />}
      submit={words.submit}
    >
      <PasswordField
        name="currentPassword"
        label={words.current}
        error={of('currentPassword')}
        autoComplete="current-password"
      />
      <PasswordField
        name="password"
        label={words.next}
        hint={passwordHint}
        error={of('password')}
        autoComplete="new-password"
      />
    </FormPage>
  )
}

export { RouteError as ErrorBoundary }
