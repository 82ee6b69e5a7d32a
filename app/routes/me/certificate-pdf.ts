import { redirect } from '@remix-run/node'
import { isId, notFound } from '#app/domain/kernel/index.ts'
import { openCertificate } from '#app/domain/learning/index.server.ts'
import { commonOffice } from '#app/ui/words/office.ts'
import { checkAddress } from '#app/web/check-address.server.ts'
import { loads } from '#app/web/guard.server.ts'

/** The certificate to print: A4 landscape. One that was revoked is not printed any more: its page says so. */
export const loader = loads('person', async ({ ctx, actor, params }) => {
  const certificateId = params.certificate ?? ''
  if (!isId(certificateId)) throw notFound('certificate')
  const certificate = await openCertificate(ctx, { personId: actor.personId, certificateId })
  if (certificate.revokedAt) return redirect(`/me/certificates/${certificate.id}`)
  const pdf = await ctx.certificatePrinter.print({
    certificate,
    ...commonOffice,
    checkUrl: checkAddress(certificate.code),
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="giay-chung-nhan-${certificate.code}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
