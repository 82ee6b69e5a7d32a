import { createRequestHandler, type EntryContext, type ServerBuild } from '@remix-run/node'
import { Links, Meta, Outlet, RemixServer, Scripts } from '@remix-run/react'
import type { RequestHandler } from 'express'
import { createElement as element } from 'react'
import { renderToString } from 'react-dom/server'

/** Where the worker of the bench answers with a page of Remix that shows one sentence. */
export const barePath = '/bench-bare'

function Root() {
  const head = element('head', null, element(Meta), element(Links))
  const body = element('body', null, element(Outlet), element(Scripts))
  return element('html', { lang: 'vi' }, head, body)
}

function Page() {
  return element('p', null, 'Xin chào')
}

function draw(request: Request, status: number, headers: Headers, remix: EntryContext): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const context = { ...remix, serverHandoffStream: undefined }
  const drawn = renderToString(element(RemixServer, { context, url: request.url }))
  return new Response(`<!DOCTYPE html>${drawn}`, { headers, status })
}

const page = { id: 'page', parentId: 'root', path: barePath.slice(1) }
const root = { id: 'root', path: '' }
const none = {
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
}

const build: ServerBuild = {
  entry: { module: { default: draw } },
  routes: { root: { ...root, module: { default: Root } }, page: { ...page, module: { default: Page } } },
  assets: {
    entry: { module: '/assets/entry.js', imports: [] },
    routes: {
      root: { ...root, ...none, module: '/assets/root.js' },
      page: { ...page, ...none, module: '/assets/page.js' },
    },
    url: '/assets/manifest.js',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  basename: '/',
  mode: 'production',
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
}

/**
 * Answers with a page of two routes, no loader, no database and no packing: what any page of Remix costs at least, on the
 * machine that measures.
 */
export function answerBare(): RequestHandler {
  const handle = createRequestHandler(build, 'production')
  return async ({ originalUrl }, outgoing, next) => {
    try {
      const response = await handle(new Request(`http://localhost${originalUrl}`))
      outgoing
        .status(response.status)
        .type('html')
        .send(await response.text())
    } catch (error) {
      next(error)
    }
  }
}
