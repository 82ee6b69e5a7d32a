import { env } from '#app/env.server.ts'

/** The value of one cookie of a `Cookie` header, or null. Nonsense in the header is no error. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      return null
    }
  }
  return null
}

/** A `Set-Cookie` line: HttpOnly, SameSite=Lax, Secure when the platform stands behind TLS. `maxAge` in seconds, 0 deletes. */
export function cookieLine(name: string, value: string, maxAge: number): string {
  const secure = env.SECURE_COOKIES ? '; Secure' : ''
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`
}
