import { type Clock, type Db, notFound, type Page } from '../kernel/index.ts'
import { readMessageAbout } from '../messaging/index.server.ts'
import { readCertificateCode } from './certificate-code.ts'
import {
  type Certificate,
  findCertificate,
  findCertificateByCode,
  listCertificatesOf,
} from './certificate-store.server.ts'

/** A person's own certificate, opened by them: the message that told of it is put away. Errors: `not_found`, also for somebody else's. */
export async function openCertificate(
  ctx: { db: Db; clock: Clock },
  input: { personId: string; certificateId: string },
): Promise<Certificate> {
  const certificate = await findCertificate(ctx.db, input.personId, input.certificateId)
  if (!certificate) throw notFound('certificate')
  const { personId, id: value } = certificate
  await readMessageAbout(ctx, { personId, template: 'certificate_issued', key: 'certificateId', value })
  return certificate
}

/** A person's certificates, newest first. */
export async function listCertificates(
  ctx: { db: Db },
  input: { personId: string; after: string | null },
): Promise<Page<Certificate>> {
  return listCertificatesOf(ctx.db, input.personId, input.after, 20)
}

/** What anybody may know of a certificate by its code: name, course, day, whether it is valid; nothing else. */
export type VerifiedCertificate = {
  code: string
  holderName: string
  courseTitle: string
  issuedAt: Date
  valid: boolean
  /** since when it is not valid any more; null while it is */
  revokedAt: Date | null
  /** the holder had their data erased: whose it was, and whether it holds, cannot be confirmed any more */
  erased: boolean
}

/** Checks a code as somebody typed or scanned it; null when there is no such certificate. */
export async function verifyCertificate(ctx: { db: Db }, typed: string): Promise<VerifiedCertificate | null> {
  const code = readCertificateCode(typed)
  const found = code === null ? null : await findCertificateByCode(ctx.db, code)
  if (!found) return null
  return {
    code: found.code,
    holderName: found.holderName,
    courseTitle: found.courseTitle,
    issuedAt: found.issuedAt,
    valid: found.revokedAt === null && found.erasedAt === null,
    revokedAt: found.revokedAt,
    erased: found.erasedAt !== null,
  }
}
