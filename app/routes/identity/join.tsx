import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { checkPhoneFree } from '#app/domain/identity/index.server.ts'
import { showPhone } from '#app/domain/kernel/index.ts'
import { homeWords } from '#app/ui/words/home.ts'
import { identityWords } from '#app/ui/words/identity.ts'
import { communeLabel } from '#app/web/commune-form.server.ts'
import { phoneField } from '#app/web/field-schemas.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { hasKeptForm } from '#app/web/kept-form.server.ts'
import { ownPath, withNext } from '#app/web/own-path.ts'
import { identityFields, parsePlacedForm, placeFields } from '#app/web/person-form.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { shareMeta } from '#app/web/share-meta.ts'
import { nextPlace } from './after-sign-in.server.ts'
import { findDraft, keepDraft } from './join-draft.server.ts'
import { JoinScreen } from './join-screen.tsx'

/** First step of registering: who somebody is. */
export const loader = loads('public', async ({ ctx, context, actor, url }) => {
  const to = url.searchParams.get('to')
  if (actor.kind === 'person') throw redirect(nextPlace(context, actor, to))
  const draft = await findDraft(ctx, context)
  const typed = draft && {
    ...draft,
    phone: showPhone(draft.phone),
    birthYear: String(draft.birthYear),
    commune: communeLabel(draft.commune, context.language),
    communeCode: draft.commune,
    organisationName: draft.organisationName ?? '',
  }
  return { to: ownPath(to, ''), isKept: url.searchParams.has('kept') && hasKeptForm(context), typed }
})

const schema = z.object({ ...identityFields, phone: phoneField, ...placeFields })

export const action = acts('public', async ({ ctx, context, request, url }) => {
  const form = parsePlacedForm(await request.formData(), schema)
  if (!form.ok) return data(form, { status: 400 })
  const free = await checkPhoneFree(ctx, { phone: form.value.phone, address: context.address })
  if (!free.ok) {
    const { problem } = free
    const problems = { phone: problem.code === 'slow' ? `slow:${problem.seconds}` : problem.code }
    return data({ problems, typed: form.typed, asked: undefined }, { status: problem.code === 'slow' ? 429 : 400 })
  }
  await keepDraft(ctx, form.value, context)
  return redirect(withNext('/join/password', ownPath(url.searchParams.get('to'), '')))
})

// A lesson's link leads visitors here, all but a course's first: what is shown beside it says what one joins.
export const meta: MetaFunction = (place) =>
  shareMeta(place, {
    ...{ title: homeWords.vi.title, description: homeWords.vi.lead, picture: 'len-san' },
    documentTitle: identityWords.vi.join.pageTitle,
  })

export default function Join() {
  const { to, isKept, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <JoinScreen
      to={to}
      isKept={isKept}
      typed={answer?.typed ?? typed ?? {}}
      problems={answer?.problems}
      asked={answer?.asked}
    />
  )
}

export { RouteError as ErrorBoundary }
