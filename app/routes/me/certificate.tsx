import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { givenName, isId, notFound } from '#app/domain/kernel/index.ts'
import { openCertificate } from '#app/domain/learning/index.server.ts'
import { CertificateScreen } from '#app/ui/certificate/certificate-screen.tsx'
import { checkAddress } from '#app/web/check-address.server.ts'
import { loads } from '#app/web/guard.server.ts'
import { drawQrPath } from '#app/web/qr.server.ts'
import { RouteError } from '#app/web/route-error.tsx'

export const loader = loads('person', async ({ ctx, actor, params }) => {
  const certificateId = params.certificate ?? ''
  if (!isId(certificateId)) throw notFound('certificate')
  const { id, code, holderName, holderLine, courseTitle, lessonCount, issuedAt, revokedAt } = await openCertificate(
    ctx,
    { personId: actor.personId, certificateId },
  )
  return {
    id,
    code,
    holderName,
    holderLine,
    courseTitle,
    lessonCount,
    issuedAt,
    revoked: revokedAt !== null,
    name: givenName(holderName),
    address: checkAddress(code),
    qr: drawQrPath(checkAddress(code)),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.courseTitle ?? ''} · Lên Sàn` }]

export default function CertificatePage() {
  return <CertificateScreen certificate={useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary }
