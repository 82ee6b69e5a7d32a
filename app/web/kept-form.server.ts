import { app } from '#app/app.server.ts'
import { forgetKept, keepTyped, takeAllKept } from '#app/domain/identity/index.server.ts'
import type { LenSanContext } from './context.ts'
import { cookieLine, readCookie } from './cookies.server.ts'

const name = 'len_san_kept'
const keptSeconds = 3600
const mostForms = 5

type Kept = { token: string; path: string; fields: Array<[string, string]> }

/**
 * Keeps what somebody without a sign-in has just sent, for an hour; only this browser can find it again. It comes after what
 * was kept before: ticks of a checklist are not lost over a quiz that is begun. The same form again takes its own place.
 */
export async function keepForm(request: Request, path: string, context: LenSanContext): Promise<void> {
  const form = await request.formData()
  const fields = [...form].flatMap(
    ([field, value]): Array<[string, string]> =>
      typeof value === 'string' ? [[storable(field), storable(value)]] : [],
  )
  const earlier = await keptForms(context)
  const token = await keepTyped(app, { path, fields, address: context.address })
  const again = earlier.find((one) => isSameForm(one, { path, fields }))
  if (again) await forgetKept(app, { token: again.token })
  const others = earlier.filter((one) => one !== again).slice(1 - mostForms)
  holdTokens(context, [...others.map((one) => one.token), token])
}

// The one character that the database does not take in a text.
function storable(text: string): string {
  return text.replaceAll('\0', '')
}

const naming = ['intent', 'checklist']

function isSameForm(a: Omit<Kept, 'token'>, b: Omit<Kept, 'token'>): boolean {
  const named = ({ path, fields }: Omit<Kept, 'token'>) =>
    JSON.stringify([path, fields.filter(([field]) => naming.includes(field))])
  return named(a) === named(b)
}

/** What this browser's visitor had sent before signing in, the first one first. */
export async function keptForms(context: LenSanContext): Promise<Array<Kept>> {
  const tokens = tokensOf(context)
  return tokens.length === 0 ? [] : takeAllKept(app, { tokens })
}

/** Whether this browser has something kept, without looking. */
export function hasKeptForm(context: LenSanContext): boolean {
  return tokensOf(context).length > 0
}

/** Lets the browser go of what was kept, but for these. */
export function forgetKeptForms(context: LenSanContext, { except = [] }: { except?: Array<Kept> } = {}): void {
  holdTokens(
    context,
    except.map((one) => one.token),
  )
}

function tokensOf(context: LenSanContext): Array<string> {
  const tokens = readCookie(context.cookie, name)?.split('.') ?? []
  return tokens.filter((token) => token !== '').slice(-mostForms)
}

function holdTokens(context: LenSanContext, tokens: Array<string>): void {
  context.setCookies.push(cookieLine(name, tokens.join('.'), tokens.length > 0 ? keptSeconds : 0))
}
