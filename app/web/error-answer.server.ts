import { data } from '@remix-run/node'
import type { DomainError, DomainErrorKind } from '#app/domain/kernel/index.ts'

const statusOf: Record<DomainErrorKind, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  too_many: 429,
  invalid: 400,
}

/** What an error boundary gets to show: a code for the words, values for them, and the request's id to name when asking for help. */
export type ErrorAnswer = { code: string; details: Record<string, string | number>; requestId: string }

export function answerOf(error: DomainError, requestId: string): ReturnType<typeof data<ErrorAnswer>> {
  return data({ code: error.code, details: error.details, requestId }, { status: statusOf[error.kind] })
}
