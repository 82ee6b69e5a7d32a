import type { DomainErrorKind } from '#app/domain/kernel/index.ts'

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}
export type ProblemStatus = keyof typeof titles

export const problemStatusOf = {
  ...{ not_found: 404, forbidden: 403, conflict: 409, too_many: 429, invalid: 400 },
} as const satisfies Record<DomainErrorKind, ProblemStatus>

/** A problem document (RFC 9457). `code` is for programs, `detail` for whoever writes them; it names nobody. */
export function problemAnswer(
  status: ProblemStatus,
  {
    code,
    detail,
    requestId,
    headers = {},
  }: { code: string; detail: string; requestId: string; headers?: Record<string, string> },
): Response {
  const body = { type: 'about:blank', title: titles[status], status, detail, code, requestId }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}
