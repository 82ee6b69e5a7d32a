import { redirect } from '@remix-run/node'
import { signOut, signOutEverywhere } from '#app/domain/identity/index.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { leaveNote } from '#app/web/toast.server.ts'

// A link cannot sign anybody out.
export const loader = loads('public', async () => redirect('/'))

export const action = acts('public', async ({ ctx, actor, context, request }) => {
  if (actor.kind !== 'person') return redirect('/')
  const isEverywhere = (await request.formData()).get('where') === 'everywhere'
  const own = { signIns: ctx.signIns, actor }
  const { setCookie } = isEverywhere ? await signOutEverywhere(own) : await signOut(own)
  context.setCookies.push(setCookie)
  leaveNote(context, isEverywhere ? 'signed_out_everywhere' : 'signed_out')
  return redirect('/')
})

export default function Logout() {
  return null
}
