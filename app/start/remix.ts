import {
  type AppLoadContext,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Request as Incoming, Response as Outgoing } from 'express'
import type { findKeptPage } from '#app/web/kept-page.server.ts'
import type { contextFor } from '#app/web/request-context.server.ts'
import { saysEnough, sendBarePage } from './bare-pages.ts'
import { sendWhole } from './pack.ts'
import { readBody } from './request-body.ts'
import { createKeptPlaces, createZones } from './zones.ts'

type Handler = (incoming: Incoming, outgoing: Outgoing) => Promise<void>
type Entry = { contextFor: typeof contextFor; findKeptPage: typeof findKeptPage }

/** Answers with Remix: one build for each first segment, the page packed once. `locals` bears the nonce and the request id. */
export function createRemixHandler(build: ServerBuild, mode: 'production' | 'development'): Handler {
  const full = createRequestHandler(build, mode)
  const zoneOf = createZones(build)
  const keptPlaceOf = createKeptPlaces(build)
  const handlers = new Map<ServerBuild, typeof full>()
  // The build must bring it: importing it here would make a second copy of everything it holds.
  const entry = build.entry.module as unknown as Entry
  const handlerFor = (pathname: string) => {
    if (pathname === '/__manifest') return full
    const zone = zoneOf(pathname)
    const known = handlers.get(zone) ?? createRequestHandler(zone, mode)
    handlers.set(zone, known)
    return known
  }
  return async (incoming, outgoing) => {
    const body = hasBody(incoming) ? await readBody(incoming) : null
    if (body === 'too-large') return sendBarePage(outgoing, 413, outgoing.locals.requestId)
    const context = entry.contextFor({
      path: incoming.path,
      cookie: incoming.headers.cookie,
      nonce: outgoing.locals.nonce,
      requestId: outgoing.locals.requestId,
      address: incoming.ip ?? '',
      sent: body && { type: incoming.headers['content-type'] ?? '', bytes: new Uint8Array(body) },
    })
    const request = toRequest(incoming, outgoing, context.sent?.bytes)
    const place = mode === 'production' && isPlainRead(incoming) ? keptPlaceOf(incoming.path) : undefined
    const kept = place && (await entry.findKeptPage(place, request, context))
    const response = kept ?? (await handlerFor(pageOf(incoming.path))(request, context))
    if (!isFaceless(incoming, response) || saysEnough(response.status))
      return send(incoming, outgoing, response, context)
    // The same address once more, where only the page for what is not there takes it: that one shows the refusal.
    context.refused = response
    await send(incoming, outgoing, await handlerFor('/')(toRead(request), context), context)
  }
}

// Without a reason of one's own, each abort makes an error with its stack.
const answerIsOver = 'the answer is over'

/** The address of the page that a request is for: with `.data` it asks for the data of one. */
export function pageOf(pathname: string): string {
  if (!pathname.endsWith('.data')) return pathname
  return pathname === '/_root.data' ? '/' : pathname.slice(0, -'.data'.length)
}

async function send(
  incoming: Incoming,
  outgoing: Outgoing,
  response: Response,
  context: AppLoadContext,
): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') outgoing.appendHeader(name, value)
    else outgoing.setHeader(name, value)
  }
  for (const cookie of context.setCookies) outgoing.appendHeader('set-cookie', cookie)
  // Here, because a page whose answer was thrown loses the headers of that answer.
  if (response.status === 503) outgoing.setHeader('Retry-After', '15')
  // Pages differ by who asks: nothing between us and them may keep one.
  if (!outgoing.hasHeader('Cache-Control')) outgoing.setHeader('Cache-Control', 'private, no-cache')
  if (context.body) await sendWhole(incoming, outgoing, context.body)
  else if (isFaceless(incoming, response) && saysEnough(response.status))
    sendBarePage(outgoing, response.status, outgoing.locals.requestId)
  else if (response.body) await writeReadableStreamToWritable(response.body, outgoing)
  else outgoing.end()
}

/** A file that was not given, to a browser that wants to show something: such a route has no page of ours to say so. */
function isFaceless({ path, headers }: Incoming, response: Response): boolean {
  const isData = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return response.status >= 400 && isData && !path.endsWith('.data') && /\btext\/html\b/.test(headers.accept ?? '')
}

function toRead({ url, headers, signal }: Request): Request {
  return new Request(url, { headers, signal })
}

// Remix takes parameters of its own out of an address.
function isPlainRead({ method, originalUrl }: Incoming): boolean {
  return method === 'GET' && !originalUrl.includes('?')
}

function hasBody({ method }: Incoming): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

function toRequest(incoming: Incoming, outgoing: Outgoing, body: Uint8Array<ArrayBuffer> | undefined): Request {
  const headers = new Headers()
  for (let i = 0; i < incoming.rawHeaders.length; i += 2)
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '')
  const init: RequestInit = { method: incoming.method, headers, body }
  const over = new AbortController()
  // Answered or not: until it hears so, Remix keeps all that an answer was made of for five more seconds.
  outgoing.once('close', () => over.abort(answerIsOver))
  init.signal = over.signal
  return new Request(`${incoming.protocol}://${hostOf(incoming)}${incoming.originalUrl}`, init)
}

// What is no name of a host is left out: it must not become part of the path, or of a fault.
function hostOf({ headers }: Incoming): string {
  const host = headers.host ?? ''
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`) ? host : 'localhost'
}
