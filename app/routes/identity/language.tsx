import { redirect } from '@remix-run/node'
import { cookieLine } from '#app/web/cookies.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { sitePath } from '#app/web/own-path.ts'

const year = 31_536_000

export const loader = loads('public', async () => redirect('/'))

/** Keeps the language of the screens in this browser, and goes back. */
export const action = acts('public', async ({ context, request }) => {
  const form = await request.formData()
  context.setCookies.push(cookieLine('lang', form.get('language') === 'en' ? 'en' : 'vi', year))
  return redirect(sitePath(String(form.get('to') ?? ''), '/'))
})

export default function LanguageChange() {
  return null
}
