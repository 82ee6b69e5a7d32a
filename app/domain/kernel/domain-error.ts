/** What went wrong, as the web answers it: 404, 403, 409, 429, 400. */
export type DomainErrorKind = 'not_found' | 'forbidden' | 'conflict' | 'too_many' | 'invalid'

/**
 * An end of a use case that its caller did not ask to handle. `code` names the words to show;
 * `details` holds values for them, never personal data.
 */
export class DomainError extends Error {
  readonly kind: DomainErrorKind
  readonly code: string
  readonly details: Record<string, string | number>

  constructor(kind: DomainErrorKind, code: string, details: Record<string, string | number> = {}) {
    super(`${kind}: ${code}`)
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
    this.details = details
  }
}

export function notFound(what: string): DomainError {
  return new DomainError('not_found', what)
}
