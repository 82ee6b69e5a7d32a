import type { Home } from '#app/domain/access/index.ts'
import type { DomainError, DomainErrorKind } from '#app/domain/kernel/index.ts'

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
export type ErrorAnswer = { code: string; details: Record<string, string | number>; requestId: string; home: Home }

export function answerOf(error: DomainError, { requestId, home }: { requestId: string; home: Home }): Response {
  const answer: ErrorAnswer = { code: error.code, details: error.details, requestId, home }
  // A Response, not data: routes without a page of their own can only throw that.
  return Response.json(answer, { status: statusOf[error.kind] })
}
