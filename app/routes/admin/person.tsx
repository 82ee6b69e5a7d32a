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
import { can, type Role, roles } from '#app/domain/access/index.ts'
import { getPersonForAdmin, giveResetCode } from '#app/domain/identity/index.server.ts'
import { type Db, DomainError, isId, notFound, showPhone } from '#app/domain/kernel/index.ts'
import { listEntriesOf } from '#app/domain/ledger/index.server.ts'
import { getProfile, listNames } from '#app/domain/people/index.server.ts'
import { findErasure } from '#app/domain/privacy/index.server.ts'
import { formatDate, formatDateTime } from '#app/ui/format.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import type { Language } from '#app/web/context.ts'
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
import {
  placeOf,
  placeOptions,
  problemOf,
  type RoleProblem,
  readScope,
  viewAct,
  viewGrant,
} from './person-view.server.ts'

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
    ...{ staff: staffFacts(actor), list, erased: null, isOwn: personId === actor.personId },
    profile: viewProfile(profile, context.language),
    account: account && { ...account, phone: account.phone ? showPhone(account.phone) : '' },
    grants: grants.map((grant) => viewGrant(grant, { profile, kept, held: grants, language: context.language })),
    acts: done.map((act) => viewAct(act, { actor, names, profile, language: context.language })),
    places: placeOptions(profile, context.language),
    hasOrganisation: profile.organisationId !== null,
    entries: can(actor, 'figures.names') && (await hasEntries(ctx, personId)) ? `/uptake/people/${personId}` : null,
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
  const here = withBack(`/admin/people/${personId}`, backPath(url.searchParams.get('back'), '/admin/people'))
  const { value } = form
  try {
    if (value.intent === 'code') {
      const { code, expiresAt } = await giveResetCode(ctx, { personId })
      const until = formatDateTime(expiresAt, context.language)
      return { code: `${code.slice(0, 4)} ${code.slice(4)}`, until, refused: null }
    }
    if (value.intent === 'take') leaveNote(context, await take(ctx, { personId, grantId: value.grant }))
    else {
      const held = await give(ctx, { personId, ...value }, context.language)
      if (held) return data({ refused: held, code: null, until: null }, { status: 409 })
      leaveNote(context, 'role_granted')
    }
  } catch (error) {
    const given = value.intent === 'give' ? { role: value.role, place: value.place } : null
    const problem = problemOf(error, given?.role ?? null)
    if (problem) return data({ refused: { problem, ...given }, code: null, until: null }, { status: 400 })
    throw error
  }
  return redirect(here)
})

/** Of who works here and never registered there are none, and no page of them. */
async function hasEntries(ctx: { db: Db }, personId: string): Promise<boolean> {
  return (await listEntriesOf(ctx, { personId, before: null, limit: 1 })).length > 0
}

type Given = { personId: string; role: Role; place: string }

/** Gives a role; what is said when it was held there already. */
async function give(
  ctx: Parameters<typeof grantRole>[0],
  { personId, role, place }: Given,
  language: Language,
): Promise<{ problem: RoleProblem; role: Role; place: string; where: string } | null> {
  const profile = await getProfile(ctx, personId, ctx.clock.now())
  const scope = readScope(place, profile)
  if (await grantRole(ctx, { personId, role, scope })) return null
  const problem = scope.kind === 'province' ? 'heldEverywhere' : 'held'
  return { problem, role, place, where: placeOf(scope, profile, language) }
}

/** Takes a role away, or finds that it was on a page grown old; which of the two is left as a note. */
async function take(
  ctx: Parameters<typeof revokeRole>[0],
  { personId, grantId }: { personId: string; grantId: string },
): Promise<'role_revoked' | 'role_revoked_before'> {
  try {
    await revokeRole(ctx, { personId, grantId })
    return 'role_revoked'
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'role_grant')) throw error
    // Of nobody there is no page to lead back to.
    if (!(await findErasure(ctx, personId))) await getProfile(ctx, personId, ctx.clock.now())
    return 'role_revoked_before'
  }
}

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
