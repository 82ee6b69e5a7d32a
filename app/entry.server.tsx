import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { logError } from '#app/start/log.ts'
import { ResponseContext } from '#app/web/context.ts'

// The server that hosts this build takes this from here: importing it itself would make a second copy of the pool.
export { contextFor } from '#app/web/request-context.server.ts'

const drawLimitMs = 10_000

/** A page is drawn whole and handed over on the context, so that the server can pack it once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, html, requestId } = context
  const page = (
    <ResponseContext.Provider value={{ nonce, html }}>
      <RemixServer context={onlyMatched(remix)} url={request.url} nonce={nonce} abortDelay={drawLimitMs} />
    </ResponseContext.Provider>
  )
  return new Promise((resolve, reject) => {
    let code = status
    const sink = collect((body) => {
      clearTimeout(timer)
      context.body = body
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(null, { headers, status: code }))
    })
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => void pipe(sink),
      onShellError(error) {
        clearTimeout(timer)
        reject(error)
      },
      onError(error) {
        code = 500
        logError(error, { requestId })
      },
    })
    const timer = setTimeout(abort, drawLimitMs)
  })
}

function collect(done: (body: Buffer) => void): Writable {
  const chunks: Array<Buffer> = []
  return new Writable({
    highWaterMark: 1 << 20,
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk)
      next()
    },
    final(next) {
      done(Buffer.concat(chunks))
      next()
    },
  })
}

/**
 * The page needs the routes it shows; the browser asks for others when it meets a link (lazy route discovery). It never
 * asks for the index of a route that it has, so those come along: else a redirect to `/` shows an empty page.
 */
function onlyMatched(remix: EntryContext): EntryContext {
  const ids = new Set(remix.staticHandlerContext.matches.map((match) => match.route.id))
  for (const route of Object.values(remix.manifest.routes)) {
    if (route?.index && route.parentId !== undefined && ids.has(route.parentId)) ids.add(route.id)
  }
  const pick = <T,>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
  return {
    ...remix,
    manifest: { ...remix.manifest, routes: pick(remix.manifest.routes) },
    // Remix's own type is this record, with an index signature that `pick` cannot name.
    routeModules: pick(remix.routeModules) as EntryContext['routeModules'],
  }
}

/** What a loader or an action threw and nobody answered for. A reader who left is no error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (isRouteErrorResponse(error) && error.status < 500) return // what was asked for is not there: no fault of ours
  if (!request.signal.aborted) logError(error, { requestId: context?.requestId })
}
