import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { closeSignIn, getOwnAccount, listSignIns } from '#app/domain/identity/index.server.ts'
import { DomainError, showPhone } from '#app/domain/kernel/index.ts'
import { getProfile, giveConsent, listConsents, withdrawConsent } from '#app/domain/people/index.server.ts'
import { optionalPurposes } from '#app/domain/people/index.ts'
import { profileWords } from '#app/ui/words/profile.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { viewProfile } from '#app/web/profile-view.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { leaveNote } from '#app/web/toast.server.ts'
import { ProfileScreen } from './profile-screen.tsx'

export const loader = loads('own_profile.edit', async ({ ctx, actor, context }) => {
  const { personId } = actor
  const own = await getOwnAccount(ctx)
  return {
    profile: viewProfile(await getProfile(ctx, personId, ctx.clock.now()), context.language),
    phone: own?.phone ? showPhone(own.phone) : '',
    signIns: await listSignIns(ctx),
    consents: await listConsents(ctx, personId),
  }
})

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('close'), signIn: z.string().min(1).max(100) }),
  z.object({ intent: z.literal('withdraw'), purpose: z.enum(optionalPurposes) }),
  z.object({ intent: z.literal('agree'), purpose: z.enum(optionalPurposes) }),
])

export const action = acts('own_profile.edit', async ({ ctx, actor, context, request }) => {
  const form = parseForm(await request.formData(), schema)
  if (!form.ok) throw new DomainError('invalid', 'form')
  const { value } = form
  const { personId } = actor
  if (value.intent === 'close') await closeSignIn(ctx, { idHash: value.signIn })
  else if (value.intent === 'agree') await giveConsent(ctx, { personId, purpose: value.purpose })
  else {
    await withdrawConsent(ctx, { personId, purpose: value.purpose })
    leaveNote(context, 'consent_withdrawn')
  }
  return redirect('/me/profile')
})

export const meta = titleMeta(profileWords, (words) => words.pageTitle)

export default function ProfilePage() {
  return <ProfileScreen {...useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary }
