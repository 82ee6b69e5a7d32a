import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { newId } from '#app/domain/kernel/index.ts'
import { getProfile, moveFromToday } from '#app/domain/people/index.server.ts'
import { FormPage } from '#app/ui/form/form-page.tsx'
import { useProblems } from '#app/ui/form/form-problems.ts'
import { HomeField, OrganisationFields } from '#app/ui/form/person-fields.tsx'
import { Link } from '#app/ui/link.tsx'
import { profileWords } from '#app/ui/words/profile.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { keyField } from '#app/web/field-schemas.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { parsePlacedForm, placeFields } from '#app/web/person-form.server.ts'
import { viewProfile } from '#app/web/profile-view.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { leaveNote } from '#app/web/toast.server.ts'

export const loader = loads('own_profile.edit', async ({ ctx, actor, context }) => ({
  key: newId(),
  profile: viewProfile(await getProfile(ctx, actor.personId, ctx.clock.now()), context.language),
}))

const schema = z.object({ key: keyField, ...placeFields })

export const action = acts('own_profile.edit', async ({ ctx, actor, context, request }) => {
  const form = parsePlacedForm(await request.formData(), schema)
  if (!form.ok) return data(form, { status: 400 })
  const done = await moveFromToday(ctx, { ...form.value, personId: actor.personId })
  if (!done.ok)
    return data({ problems: { commune: done.problem }, typed: form.typed, asked: undefined }, { status: 400 })
  leaveNote(context, 'profile_moved')
  return redirect('/me/profile')
})

export const meta = titleMeta(profileWords, (words) => words.pageTitle)

const order = ['commune', 'organisationKind', 'organisationName']

/** A new place from today on; what was before stays. */
export default function ProfileMove() {
  const { key, profile } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useWords(profileWords)
  const words = all.movePage
  const typed: Record<string, string | undefined> = answer?.typed ?? { ...profile, commune: '', communeCode: '' }
  const { of, faults } = useProblems(answer?.problems, order)
  return (
    <FormPage
      back={{ to: '/me/profile', label: all.toProfile, title: all.title }}
      title={words.title}
      lead={words.lead}
      before={
        <>
          <p className="mt-2">
            {words.now}: <b>{[profile.commune, profile.organisationName].filter(Boolean).join(', ') || all.unknown}</b>
          </p>
          <p className="note mt-2">
            {words.notThis} <Link to="/me/profile/correct">{all.correct}</Link>
          </p>
        </>
      }
      faults={faults}
      submit={words.submit}
    >
      <input type="hidden" name="key" value={key} />
      <HomeField of={of} typed={typed} label={words.newPlace} asked={answer?.asked} />
      <OrganisationFields of={of} typed={typed} />
    </FormPage>
  )
}

export { RouteError as ErrorBoundary }
