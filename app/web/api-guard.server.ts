import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AppCtx, app, unavailability } from '#app/app.server.ts'
import type { Actor, TokenScope } from '#app/domain/access/index.ts'
import { actorOfToken } from '#app/domain/identity/index.server.ts'
import { DomainError } from '#app/domain/kernel/index.ts'
import { logError } from '#app/start/log.ts'
import { urlOf } from './own-path.ts'
import { problemAnswer, problemStatusOf } from './problem.server.ts'

type TokenActor = Extract<Actor, { kind: 'token' }>

/** What the handler of an address of the API works with. `ctx` goes to use cases as it is. */
export type ApiGuarded = { url: URL; actor: TokenActor; ctx: AppCtx & { actor: TokenActor } }

/** A fault in what was asked, told to whoever writes to the API: a 400. */
export class ApiFault extends Error {
  readonly code: string

  constructor(code: string, detail: string) {
    super(detail)
    this.name = 'ApiFault'
    this.code = code
  }
}

export type ApiLoader = ((args: LoaderFunctionArgs) => Promise<Response>) & { need: TokenScope }

/**
 * A loader of the API: it wants a bearer token that has the scope, and answers JSON or a problem document, nothing else.
 * A sign-in's cookie opens nothing here.
 */
export function apiLoads(scope: TokenScope, handler: (guarded: ApiGuarded) => Promise<unknown>): ApiLoader {
  const loader = async ({ request, context }: LoaderFunctionArgs): Promise<Response> => {
    const { requestId } = context
    try {
      const admitted = await admit(request, scope, requestId)
      if (admitted instanceof Response) return admitted
      const value = await handler({ url: urlOf(request), actor: admitted, ctx: { ...app, actor: admitted } })
      return value instanceof Response ? value : jsonAnswer(value)
    } catch (error) {
      return answerOf(error, requestId)
    }
  }
  return Object.assign(loader, { need: scope })
}

/** For every method that changes something: nothing here does. */
export const apiRefusesChanges = Object.assign(
  async ({ context }: LoaderFunctionArgs): Promise<Response> =>
    problemAnswer(405, {
      ...{ code: 'method_not_allowed', detail: 'This address only answers GET.', requestId: context.requestId },
      headers: { Allow: 'GET, HEAD' },
    }),
  { need: 'public' as const },
)

async function admit(request: Request, scope: TokenScope, requestId: string): Promise<TokenActor | Response> {
  const token = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const actor = token === undefined ? null : await actorOfToken(app, token)
  if (actor?.kind !== 'token') {
    const isWrong = request.headers.has('authorization')
    const detail = isWrong
      ? 'The bearer token is not known, or was taken back.'
      : 'Send a bearer token: `Authorization: Bearer …`.'
    const challenge = `Bearer realm="len-san"${isWrong ? ', error="invalid_token"' : ''}`
    return problemAnswer(401, {
      code: isWrong ? 'invalid_token' : 'no_token',
      detail,
      requestId,
      headers: { 'WWW-Authenticate': challenge },
    })
  }
  if (actor.scopes.includes(scope)) return actor
  return problemAnswer(403, {
    ...{ code: 'insufficient_scope', detail: `This token lacks the scope \`${scope}\`.`, requestId },
    headers: { 'WWW-Authenticate': `Bearer realm="len-san", error="insufficient_scope", scope="${scope}"` },
  })
}

function answerOf(error: unknown, requestId: string): Response {
  if (error instanceof ApiFault) return problemAnswer(400, { code: error.code, detail: error.message, requestId })
  if (error instanceof DomainError) {
    return problemAnswer(problemStatusOf[error.kind], {
      code: error.code,
      detail: 'The request was refused.',
      requestId,
    })
  }
  logError(error, { requestId })
  if (unavailability(error))
    return problemAnswer(503, {
      code: 'database_away',
      detail: 'The database does not answer just now. Ask again in a moment.',
      requestId,
    })
  return problemAnswer(500, {
    code: 'fault',
    detail: 'The fault is ours. Ask again later, naming the requestId.',
    requestId,
  })
}

/** The answer of the API to what it was asked. */
export function jsonAnswer(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}
