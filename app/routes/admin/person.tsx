import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  grantRole,
  listActsByDay,
  listGrants,
  revokeRole,
  whyAdministratorStays,
} from '#app/domain/access/index.server.ts'
import { roles } from '#app/domain/access/index.ts'
import { getPersonForAdmin, giveResetCode } from '#app/domain/identity/index.server.ts'
import { DomainError, isId, notFound, showPhone } from '#app/domain/kernel/index.ts'
import { getProfile, listNames } from '#app/domain/people/index.server.ts'
import { findErasure } from '#app/domain/privacy/index.server.ts'
import { formatDate, formatDateTime } from '#app/ui/format.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { backPath, withBack } from '#app/web/own-path.ts'
import { viewProfile } from '#app/web/profile-view.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { leaveNote } from '#app/web/toast.server.ts'
import { ErasedScreen } from './erased-screen.tsx'
import { PersonScreen } from './person-screen.tsx'
import { placeOptions, problemOf, readScope, viewAct, viewGrant } from './person-view.server.ts'

export const loader = loads('people.search', async ({ ctx, actor, params, context, url }) => {
  const personId = idOf(params)
  const list = backPath(url.searchParams.get('back'), '/admin/people')
  const erasure = await findErasure(ctx, personId)
  if (erasure) {
    const { at, byMistake } = erasure
    const day = formatDate(at, context.language)
    return data({ erased: { staff: staffFacts(actor), list, day, byMistake } }, { status: 410 })
  }
  const { profile, account } = await getPersonForAdmin(ctx, personId)
  const grants = await listGrants(ctx, personId)
  const kept = await whyAdministratorStays(ctx, personId)
  const done = await listActsByDay(ctx, { kind: 'person', id: personId })
  const names = await listNames(
    ctx,
    done.flatMap((act) => (act.actorKind === 'person' ? act.actorId : [])),
  )
  const shown = {
    ...{ staff: staffFacts(actor), list, erased: null },
    profile: viewProfile(profile, context.language),
    account: account && { ...account, phone: account.phone ? showPhone(account.phone) : '' },
    grants: grants.map((grant) => viewGrant(grant, { profile, kept, language: context.language })),
    acts: done.map((act) => viewAct(act, { actor, names, language: context.language })),
    places: placeOptions(profile),
    hasOrganisation: profile.organisationId !== null,
  }
  return data(shown)
})

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('code') }),
  z.object({ intent: z.literal('give'), role: z.enum(roles), place: z.string().max(20).default('') }),
  z.object({ intent: z.literal('take'), grant: z.uuid() }),
])

export const action = acts('people.search', async ({ ctx, params, request, context, url }) => {
  const form = parseForm(await request.formData(), schema)
  if (!form.ok) throw new DomainError('invalid', 'form')
  const personId = idOf(params)
  const { value } = form
  try {
    if (value.intent === 'code') {
      const { code, expiresAt } = await giveResetCode(ctx, { personId })
      const until = formatDateTime(expiresAt, context.language)
      return { code: `${code.slice(0, 4)} ${code.slice(4)}`, until, refused: null }
    }
    if (value.intent === 'take') await revokeRole(ctx, { personId, grantId: value.grant })
    else
      await grantRole(ctx, {
        personId,
        role: value.role,
        scope: readScope(value.place, await getProfile(ctx, personId, ctx.clock.now())),
      })
  } catch (error) {
    const given = value.intent === 'give' ? { role: value.role, place: value.place } : null
    const problem = problemOf(error, given?.role ?? null)
    if (problem) return data({ refused: { problem, ...given }, code: null, until: null }, { status: 400 })
    throw error
  }
  leaveNote(context, value.intent === 'take' ? 'role_revoked' : 'role_granted')
  return redirect(withBack(`/admin/people/${personId}`, backPath(url.searchParams.get('back'), '/admin/people')))
})

function idOf(params: Record<string, string | undefined>): string {
  const id = params.person ?? ''
  if (!isId(id)) throw notFound('person')
  return id
}

export const meta = titleMeta(adminWords, (words) => words.pageTitle)

export default function Person() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return shown.erased ? <ErasedScreen {...shown.erased} /> : <PersonScreen {...shown} answer={answer} />
}

export { RouteError as ErrorBoundary }
