import { redirect } from '@remix-run/node'
import { type Actor, homeOf } from '#app/domain/access/index.ts'
import type { Opened } from '#app/domain/identity/index.server.ts'
import type { LenSanContext } from '#app/web/context.ts'
import { hasKeptForm } from '#app/web/kept-form.server.ts'
import { ownPath } from '#app/web/own-path.ts'
import { leaveNote } from '#app/web/toast.server.ts'

/** Where somebody goes once they are signed in: to send on what was kept, to where they came from, or to their own beginning. */
export function nextPlace(context: LenSanContext, actor: Actor, to: string | null): string {
  return hasKeptForm(context) ? '/kept' : ownPath(to, homeOf(actor))
}

/** Hands the sign-in's cookie over and goes on. */
export function goOn(
  context: LenSanContext,
  { setCookie, actor, to, note }: Opened & { to: string | null; note: string },
): Response {
  context.setCookies.push(setCookie)
  leaveNote(context, note)
  return redirect(nextPlace(context, actor, to))
}
