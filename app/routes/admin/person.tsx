import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { grantRole, listActs, listGrants, revokeRole } from '#app/domain/access/index.server.ts'
import { roles } from '#app/domain/access/index.ts'
import { getPersonForAdmin, giveResetCode } from '#app/domain/identity/index.server.ts'
import { DomainError, isId, notFound, showPhone } from '#app/domain/kernel/index.ts'
import { getProfile } from '#app/domain/people/index.server.ts'
import { formatDateTime } from '#app/ui/format.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { backPath, withBack } from '#app/web/own-path.ts'
import { viewProfile } from '#app/web/profile-view.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { leaveNote } from '#app/web/toast.server.ts'
import { PersonScreen } from './person-screen.tsx'
import { communeOptions, readScope, viewAct, viewGrant } from './person-view.server.ts'

export const loader = loads('people.search', async ({ ctx, actor, params, context, url }) => {
  const personId = idOf(params)
  const { profile, account } = await getPersonForAdmin(ctx, personId)
  const grants = await listGrants(ctx, personId)
  const done = await listActs(ctx, { kind: 'person', id: personId })
  return {
    staff: staffFacts(actor),
    list: backPath(url.searchParams.get('back'), '/admin/people'),
    profile: viewProfile(profile, context.language),
    account: account && { ...account, phone: account.phone ? showPhone(account.phone) : '' },
    grants: grants.map((grant) => viewGrant(grant, context.language)),
    acts: done.map((act) => viewAct(act, actor)),
    communes: communeOptions(),
  }
})

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('code') }),
  z.object({ intent: z.literal('give'), role: z.enum(roles), commune: z.string().max(10).default('') }),
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
      return { code: `${code.slice(0, 4)} ${code.slice(4)}`, until: formatDateTime(expiresAt), problem: null }
    }
    if (value.intent === 'take') await revokeRole(ctx, { personId, grantId: value.grant })
    else
      await grantRole(ctx, {
        personId,
        role: value.role,
        scope: readScope(value, await getProfile(ctx, personId, ctx.clock.now())),
      })
  } catch (error) {
    const problem = refusedRole(error)
    if (problem) return data({ problem, code: null, until: null }, { status: 400 })
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

function refusedRole(error: unknown): 'scopeWrong' | 'ownAdministrator' | null {
  if (!(error instanceof DomainError)) return null
  if (error.code === 'role_scope') return 'scopeWrong'
  return error.code === 'own_administrator' ? 'ownAdministrator' : null
}

export const meta: MetaFunction = () => [{ title: adminWords.vi.pageTitle }]

export default function Person() {
  return <PersonScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

export { RouteError as ErrorBoundary }
