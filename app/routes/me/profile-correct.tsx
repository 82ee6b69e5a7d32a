import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { newId } from '#app/domain/kernel/index.ts'
import { correctDetails, getProfile } from '#app/domain/people/index.server.ts'
import { FormPage } from '#app/ui/form/form-page.tsx'
import { useProblems } from '#app/ui/form/form-problems.ts'
import { BirthAndGenderFields, HomeField, NameField, OrganisationFields } from '#app/ui/form/person-fields.tsx'
import { Link } from '#app/ui/link.tsx'
import { profileWords } from '#app/ui/words/profile.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { keyField } from '#app/web/field-schemas.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { identityFields, parsePlacedForm, placeFields } from '#app/web/person-form.server.ts'
import { viewProfile } from '#app/web/profile-view.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { leaveNote } from '#app/web/toast.server.ts'

export const loader = loads('own_profile.edit', async ({ ctx, actor, context }) => ({
  key: newId(),
  profile: viewProfile(await getProfile(ctx, actor.personId, ctx.clock.now()), context.language),
}))

const schema = z.object({ key: keyField, ...identityFields, ...placeFields })

export const action = acts('own_profile.edit', async ({ ctx, actor, context, request }) => {
  const form = parsePlacedForm(await request.formData(), schema)
  if (!form.ok) return data(form, { status: 400 })
  const done = await correctDetails(ctx, { ...form.value, personId: actor.personId })
  if (!done.ok)
    return data({ problems: { fullName: done.problem }, typed: form.typed, asked: undefined }, { status: 400 })
  leaveNote(context, done.value.changed ? 'profile_corrected' : 'profile_unchanged')
  return redirect('/me/profile')
})

export const meta = titleMeta(profileWords, (words) => words.pageTitle)

const order = ['fullName', 'birthYear', 'gender', 'commune', 'organisationKind', 'organisationName']

/** What was typed wrongly: it was never so. */
export default function ProfileCorrect() {
  const { key, profile } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useWords(profileWords)
  const words = all.correctPage
  const typed: Record<string, string | undefined> = answer?.typed ?? profile
  const { of, faults } = useProblems(answer?.problems, order)
  return (
    <FormPage
      back={{ to: '/me/profile', label: all.toProfile, title: all.title }}
      title={words.title}
      lead={words.lead}
      before={
        <p className="note mt-2">
          {words.notThis} <Link to="/me/profile/move">{all.move}</Link>
        </p>
      }
      faults={faults}
      submit={words.submit}
    >
      <input type="hidden" name="key" value={key} />
      <NameField of={of} typed={typed} />
      <BirthAndGenderFields of={of} typed={typed} />
      <HomeField of={of} typed={typed} asked={answer?.asked} />
      <OrganisationFields of={of} typed={typed} />
    </FormPage>
  )
}

export { RouteError as ErrorBoundary }
