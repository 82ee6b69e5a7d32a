import type { LenSanContext } from './context.ts'
import { cookieLine, readCookie } from './cookies.server.ts'

const name = 'len_san_note'

/** Leaves a short message for the next page: a code of the common words' `notes`. */
export function leaveNote(context: LenSanContext, code: string): void {
  context.setCookies.push(cookieLine(name, code, 60))
}

/** The message left by the page before, once. */
export function takeNote(context: LenSanContext): string | null {
  const code = readCookie(context.cookie, name)
  if (code) context.setCookies.push(cookieLine(name, '', 0))
  return code
}
