import { signIns } from '#app/app.server.ts'
import { type Actor, visitor } from '#app/domain/access/index.ts'
import type { Language, LenSanContext } from './context.ts'
import { readCookie } from './cookies.server.ts'

export type RequestFacts = {
  path: string
  cookie: string | undefined
  nonce: string
  requestId: string
  address: string
  sent: LenSanContext['sent']
}

/** The load context of one request. The server makes it and reads `body` and `setCookies` back from it. */
export function contextFor(request: RequestFacts): LenSanContext {
  const cookie = request.cookie ?? null
  const setCookies: Array<string> = []
  let actor: Promise<Actor> | undefined
  return {
    nonce: request.nonce,
    html: new Map(),
    requestId: request.requestId,
    address: request.address,
    document: !request.path.endsWith('.data'),
    sent: request.sent,
    language: languageOf(cookie),
    cookie,
    setCookies,
    answers: new Map(),
    actor: () => (actor ??= whoAsks(cookie, setCookies)),
  }
}

async function whoAsks(cookie: string | null, setCookies: Array<string>): Promise<Actor> {
  const id = readCookie(cookie, signIns.cookieName)
  if (!id) return visitor
  const found = await signIns.read(id)
  if (found.setCookie) setCookies.push(found.setCookie)
  return found.actor
}

function languageOf(cookie: string | null): Language {
  return readCookie(cookie, 'lang') === 'en' ? 'en' : 'vi'
}
