import { DomainError } from '#app/domain/kernel/index.ts'

/**
 * Refuses a change that another site's page sends with our visitor's cookie.
 * Browsers send Origin with every POST; a caller without one is no browser and has no cookie of ours to abuse.
 */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get('origin')
  if (origin === null) return
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (origin === 'null' || hostOf(origin) !== host) throw new DomainError('forbidden', 'other_site')
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
