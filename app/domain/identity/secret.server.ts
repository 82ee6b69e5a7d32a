import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 bits for an address or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Eight digits, to be read out on the phone. */
export function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0')
}

/** What is kept of a token: it has 256 bits, so a plain hash is enough. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
