import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { beginningOf, tidyText } from '#app/domain/kernel/index.ts'
import { readCertificateCode } from '#app/domain/learning/index.server.ts'
import { VerifyScreen } from '#app/ui/certificate/verify-screen.tsx'
import { meWords } from '#app/ui/words/me.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'

/** Where somebody types the number of a certificate; a GET form, so that it works anywhere. */
export const loader = loads('public', async ({ url }) => {
  const typed = beginningOf(tidyText(url.searchParams.get('code') ?? ''), 40)
  if (typed) throw redirect(`/verify/${readCertificateCode(typed) ?? encodeURIComponent(typed)}`)
  const isEmpty = url.searchParams.has('code')
  return data({ asked: isEmpty ? ('empty' as const) : false }, { status: isEmpty ? 400 : 200 })
})

export const meta = titleMeta(meWords, (words) => words.verifyPage)

export default function Verify() {
  return <VerifyScreen typed="" found={null} asked={useLoaderData<typeof loader>().asked} />
}

export { RouteError as ErrorBoundary }
