import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { beginningOf, tidyText } from '#app/domain/kernel/index.ts'
import { readCertificateCode, verifyCertificate } from '#app/domain/learning/index.server.ts'
import { VerifyScreen } from '#app/ui/certificate/verify-screen.tsx'
import { meWords } from '#app/ui/words/me.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'

/** What anybody may know of a certificate: name, course, day, validity. A number has one address, however it was typed. */
export const loader = loads('public', async ({ ctx, params }) => {
  const typed = beginningOf(tidyText(params.code ?? ''), 40)
  const code = readCertificateCode(typed)
  if (code !== null && code !== params.code) throw redirect(`/verify/${code}`)
  const found = await verifyCertificate(ctx, typed)
  return data({ typed, found }, { status: found ? 200 : 404 })
})

export const meta: MetaFunction = (place) => [
  ...titleMeta(meWords, (words) => words.verifyPage)(place),
  { name: 'robots', content: 'noindex' },
]

export default function VerifyCode() {
  return <VerifyScreen {...useLoaderData<typeof loader>()} asked />
}

export { RouteError as ErrorBoundary }
