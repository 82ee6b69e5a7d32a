import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { getPersonForAdmin } from '#app/domain/identity/index.server.ts'
import { DomainError, isId, newId, notFound, showPhone } from '#app/domain/kernel/index.ts'
import { listCertificates } from '#app/domain/learning/index.server.ts'
import { getProfile } from '#app/domain/people/index.server.ts'
import { erasePerson, findErasure } from '#app/domain/privacy/index.server.ts'
import { erasureReasons, isNamed } from '#app/domain/privacy/index.ts'
import { formatDate } from '#app/ui/format.ts'
import { eraseWords } from '#app/ui/words/erase.ts'
import { keyField } from '#app/web/field-schemas.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { viewProfile } from '#app/web/profile-view.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { leaveNote } from '#app/web/toast.server.ts'
import { EraseScreen } from './erase-screen.tsx'

export const loader = loads('person.erase', async ({ ctx, actor, params, context }) => {
  const personId = idOf(params)
  if (await findErasure(ctx, personId)) throw redirect(`/admin/people/${personId}`)
  const { profile, account } = await getPersonForAdmin(ctx, personId)
  const { rows } = await listCertificates(ctx, { personId, after: null })
  return {
    staff: staffFacts(actor),
    formKey: newId(),
    person: {
      ...{ personId, profile: viewProfile(profile, context.language), isOwn: personId === actor.personId },
      registered: formatDate(profile.registeredAt, context.language),
      phone: account?.phone ? showPhone(account.phone) : '',
      certificates: rows.map((certificate) => certificate.code),
    },
  }
})

const schema = z.object({
  key: keyField,
  reason: z.enum(erasureReasons, 'reason'),
  typedName: z.string('noName').min(1, 'noName').max(200, 'name'),
})

export const action = acts('person.erase', async ({ ctx, params, context, request }) => {
  const personId = idOf(params)
  const form = parseForm(await request.formData(), schema)
  if (!form.ok && (form.problems.key || form.problems.form)) throw new DomainError('invalid', 'form')
  if (!form.ok) {
    // All that is wrong at once: a name that does not fit would else be told only after a reason was chosen.
    const { problems, typed } = form
    const { fullName } = await getProfile(ctx, personId, ctx.clock.now())
    const fits = problems.typedName !== undefined || isNamed(typed.typedName ?? '', fullName)
    return data({ problems: fits ? problems : { ...problems, typedName: 'name' as const }, typed }, { status: 400 })
  }
  const done = await erasePerson(ctx, { personId, ...form.value })
  if (!done.ok) return data({ problems: { typedName: done.problem }, typed: form.typed }, { status: 400 })
  leaveNote(context, 'person_erased')
  return redirect('/admin/people')
})

function idOf(params: Record<string, string | undefined>): string {
  const id = params.person ?? ''
  if (!isId(id)) throw notFound('person')
  return id
}

export const meta = titleMeta(eraseWords, (words) => words.pageTitle)

/** The page before erasing: it says what goes and what stays. */
export default function ErasePage() {
  return <EraseScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

export { RouteError as ErrorBoundary }
