import type { Home } from '#app/domain/access/index.ts'
import type { DomainError, DomainErrorKind } from '#app/domain/kernel/index.ts'
import type { Unsent } from '#app/ui/error-page.tsx'
import type { LenSanContext } from './context.ts'
import { isSecret } from './form.server.ts'
import { askedFor } from './own-path.ts'

const statusOf: Record<DomainErrorKind, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  too_many: 429,
  invalid: 400,
}

/**
 * What an error boundary gets to show: a code for the words, values for them, the request's id to name when asking for help,
 * and where who asked can go on.
 */
export type ErrorAnswer = {
  code: string
  details: Record<string, string | number>
  requestId: string
  home: Home
  unsent?: Unsent
}

export function answerOf(
  error: DomainError,
  { requestId, home, unsent }: { requestId: string; home: Home; unsent?: Unsent },
): Response {
  const answer: ErrorAnswer = { code: error.code, details: error.details, requestId, home, unsent }
  // A Response, not data: routes without a page of their own can only throw that.
  return Response.json(answer, { status: statusOf[error.kind] })
}

/** The database is away or full: 503, with what was sent, so that nothing has to be typed again. */
export async function awayAnswer(why: 'away' | 'full', request: Request, context: LenSanContext): Promise<Response> {
  const answer: ErrorAnswer = {
    ...{ code: `database_${why}`, details: {}, requestId: context.requestId, home: '/me' },
    unsent: await unsentOf(request, context),
  }
  return Response.json(answer, { status: 503 })
}

/** What was sent, for an answer that asks to send it again. */
export async function unsentOf(request: Request, { sent }: LenSanContext): Promise<Unsent> {
  const again = askedFor(new URL(request.url))
  if (!sent) return { again, fields: [], hadPassword: false }
  // A body that cannot be read was not typed into one of our forms.
  const body = new Response(sent.bytes, { headers: { 'Content-Type': sent.type } })
  const form = await body.formData().catch(() => new FormData())
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  const fields = texts.filter(([name]) => !isSecret(name))
  return { again, fields, hadPassword: fields.length < texts.length }
}
