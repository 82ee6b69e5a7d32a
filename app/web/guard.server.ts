import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type AppCtx, app, unavailability } from '#app/app.server.ts'
import { type Action, type Actor, can, homeOf, type PersonActor, visitor } from '#app/domain/access/index.ts'
import { DomainError } from '#app/domain/kernel/index.ts'
import { logError } from '#app/start/log.ts'
import type { LenSanContext } from './context.ts'
import { readCookie } from './cookies.server.ts'
import { answerOf, awayAnswer, unsentOf } from './error-answer.server.ts'
import { hasKeptForm, keepForm } from './kept-form.server.ts'
import { askedFor, hasMore, urlOf } from './own-path.ts'

/** What a route asks of who comes: anybody, somebody signed in, or somebody who may do this. */
export type Need = 'public' | 'person' | Action

type Args = LoaderFunctionArgs | ActionFunctionArgs
type ActorFor<N extends Need> = N extends 'public' ? Actor : PersonActor

/** What a guarded handler works with. `ctx` goes to use cases as it is. */
export type Guarded<N extends Need> = {
  request: Request
  url: URL
  params: Record<string, string | undefined>
  context: LenSanContext
  actor: ActorFor<N>
  ctx: AppCtx & { actor: ActorFor<N> }
}

export type GuardedFunction<Value> = ((args: Args) => Promise<Value>) & { need: Need }

/** `backTo`: where a sign-in leads back to, else to what was asked for. */
type LoadOptions = { backTo?: (url: URL) => string }

/** A loader that says what it needs. Without a sign-in: on to `/login` and back. Not allowed: 403, and it shows nothing. */
export function loads<N extends Need, Value>(
  need: N,
  handler: (guarded: Guarded<N>) => Promise<Value>,
  { backTo = askedFor }: LoadOptions = {},
): GuardedFunction<Value> {
  const loader = (args: Args): Promise<Value> => {
    const { answers } = args.context
    const known = answers.get(loader) as Promise<Value> | undefined // put there below
    const answer = known ?? answering(args, async () => handler(await admit(args, need, backTo)))
    answers.set(loader, answer)
    return answer
  }
  return Object.assign(loader, { need })
}

/** An action that says what it needs. What was typed by somebody whose sign-in ran out is kept, and found again after signing in. */
export function acts<N extends Need, Value>(
  need: N,
  handler: (guarded: Guarded<N>) => Promise<Value>,
): GuardedFunction<Value> {
  const action = (args: Args) =>
    answering(args, async () => {
      requireForm(args.request)
      const admitted = await admit(args, need)
      const answer = await handler(admitted)
      // One of several forms that were kept until the sign-in: on to the next.
      const isDone = answer instanceof Response && answer.status >= 300 && answer.status < 400
      if (isDone && hasMore(admitted.url) && hasKeptForm(args.context)) throw redirect('/kept')
      return answer
    })
  return Object.assign(action, { need })
}

async function answering<Value>(args: Args, work: () => Promise<Value>): Promise<Value> {
  const { setCookies } = args.context
  const before = [...setCookies]
  try {
    return await work()
  } catch (error) {
    const why = unavailability(error)
    if (why) {
      logError(error, { requestId: args.context.requestId })
      // Whoever is told to send it again must still have what they sent it with.
      setCookies.splice(0, setCookies.length, ...before)
      throw await awayAnswer(why, args.request, args.context)
    }
    if (!(error instanceof DomainError)) throw error
    const { requestId, actor } = args.context
    // Whom it is for was known a moment ago; that it cannot be asked just now must not hide what happened.
    const home = homeOf(await actor().catch(() => visitor))
    const unsent = error.kind === 'too_many' ? await unsentOf(args.request, args.context) : undefined
    throw answerOf(error, { requestId, home, unsent })
  }
}

async function admit<N extends Need>(args: Args, need: N, backTo = askedFor): Promise<Guarded<N>> {
  const { request, params, context } = args
  const url = urlOf(request)
  const actor = await context.actor()
  if (need !== 'public') {
    if (actor.kind !== 'person') throw await toSignIn(request, backTo(url), context)
    if (need !== 'person' && !can(actor, need as Action)) throw new DomainError('forbidden', 'not_allowed') // every other need is an action
  }
  const admitted = actor as ActorFor<N> // a visitor or token has been sent away above
  return { request, url, params: askable(params), context, actor: admitted, ctx: { ...app, actor: admitted } }
}

/** The database cannot be asked for the one character that no text of it holds; what has it names nothing. */
function askable(params: Args['params']): Args['params'] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value?.replaceAll('\0', '\ufffd')]))
}

/** What is no form, or is none that can be read, is the sender's fault. */
function requireForm(request: Request): void {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data; *boundary=)/i.test(type))
    throw new DomainError('invalid', 'form')
  const read = request.formData.bind(request)
  request.formData = async () => {
    const form = await read().catch(() => {
      throw new DomainError('invalid', 'form')
    })
    if ([...form.keys()].length > mostFields) throw new DomainError('invalid', 'form')
    return form
  }
}

// No page of ours has as many. What looks at each field among all others would keep everybody waiting.
const mostFields = 1000

async function toSignIn(request: Request, back: string, context: LenSanContext): Promise<Response> {
  if (request.method === 'GET' || request.method === 'HEAD') return redirect(`/login?to=${encodeURIComponent(back)}`)
  await keepForm(request, back, context)
  // Who had a sign-in has an account: it ran out. Anybody else joins first.
  return redirect(readCookie(context.cookie, app.signIns.cookieName) ? '/login?kept=1' : '/join?kept=1')
}
