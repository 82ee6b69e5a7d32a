import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { logError } from '#app/start/log.ts'
import { ResponseContext, type ResponseValues } from '#app/web/context.ts'
import { keepsPage } from '#app/web/drawn-pages.ts'
import { drawingOf, drawnPages, pageHeaders } from '#app/web/kept-page.server.ts'
import { stateScript } from '#app/web/state-script.ts'

// The server that hosts this build takes these from here: importing them itself would make a second copy of the pool.
export { findKeptPage } from '#app/web/kept-page.server.ts'
export { contextFor } from '#app/web/request-context.server.ts'

/**
 * A page is drawn in one go and handed over on the context, so that the server can pack it once. No page of ours waits for
 * something while it is drawn; React's and Remix's streams would take a fifth of the work for that.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, html } = context
  const state = await readAll(remix.serverHandoffStream)
  for (const [name, value] of Object.entries(pageHeaders)) headers.set(name, value)
  const drawing = isKept(remix, status)
    ? drawingOf(request, context, listAnswers(remix.staticHandlerContext))
    : undefined
  context.body = drawing && drawnPages.find(drawing, nonce)
  if (!context.body) {
    const page = drawPage(request, remix, { nonce, html, state })
    if (drawing) drawnPages.keep(drawing, page, nonce)
    context.body = Buffer.from(page)
  }
  return new Response(null, { headers, status })
}

// Not where code changes under the pages (`hmr`): one kept would be drawn by the code of before.
function isKept({ staticHandlerContext, routeModules, manifest }: EntryContext, status: number): boolean {
  const { matches, errors } = staticHandlerContext
  const shown = matches.at(-1)
  return keepsPage(shown && routeModules[shown.route.id]?.handle) && status === 200 && !errors && !('hmr' in manifest)
}

function listAnswers({ matches, loaderData }: EntryContext['staticHandlerContext']): Array<unknown> {
  return matches.map(({ route }) => loaderData[route.id] ?? null)
}

function drawPage(request: Request, remix: EntryContext, { nonce, html, state }: ResponseValues & { state: string }) {
  const page = (
    <ResponseContext.Provider value={{ nonce, html }}>
      <RemixServer
        context={{ ...onlyMatched(remix), serverHandoffStream: undefined }}
        url={request.url}
        nonce={nonce}
      />
    </ResponseContext.Provider>
  )
  const drawn = renderToString(page)
  const end = drawn.lastIndexOf('</body>') // ours: what comes from users is escaped, and a lesson's markup stands before it
  return `<!DOCTYPE html>${drawn.slice(0, end)}${stateScript(state, nonce)}${drawn.slice(end)}`
}

async function readAll(stream: ReadableStream<Uint8Array> | undefined): Promise<string> {
  const reader = stream?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
    text += decoder.decode(part.value, { stream: true })
  return text
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
