import { env, publicUrl } from '#app/env.server.ts'

/** Where anybody checks a certificate: printed as a QR code, so with our public address. */
export function checkAddress(code: string): string {
  return `${publicUrl(env)}/verify/${code}`
}
