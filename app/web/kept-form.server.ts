import { app } from '#app/app.server.ts'
import { keepTyped, takeKept } from '#app/domain/identity/index.server.ts'
import type { LenSanContext } from './context.ts'
import { cookieLine, readCookie } from './cookies.server.ts'

const name = 'len_san_kept'

/** Keeps what somebody without a sign-in has just sent, for an hour; only this browser can find it again. */
export async function keepForm(request: Request, path: string, context: LenSanContext): Promise<void> {
  const form = await request.formData()
  const fields = [...form].flatMap(
    ([field, value]): Array<[string, string]> =>
      typeof value === 'string' ? [[storable(field), storable(value)]] : [],
  )
  const token = await keepTyped(app, { path, fields })
  context.setCookies.push(cookieLine(name, token, 3600))
}

// The one character that the database does not take in a text.
function storable(text: string): string {
  return text.replaceAll('\0', '')
}

/** What this browser's visitor had sent before signing in, or null; it can be taken once it was sent again (`forget`). */
export async function keptForm(
  context: LenSanContext,
): Promise<{ path: string; fields: Array<[string, string]> } | null> {
  const token = readCookie(context.cookie, name)
  return token ? takeKept(app, { token }) : null
}

/** Whether this browser has something kept, without looking. */
export function hasKeptForm(context: LenSanContext): boolean {
  return readCookie(context.cookie, name) !== null
}

export function forgetKeptForm(context: LenSanContext): void {
  context.setCookies.push(cookieLine(name, '', 0))
}
