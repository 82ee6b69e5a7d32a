import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { log } from './log.ts'
import { countRequest } from './metrics/request-metrics.ts'
import { pageOf } from './remix.ts'

/** What a page may load: everything from us, scripts only with the nonce of this answer, inline styles allowed. */
function contentPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Gives a request its id and nonce, and its answer the headers that every answer has. */
export function frameRequests({ dev }: { dev: boolean }): RequestHandler {
  return (request, response, next) => {
    const nonce = randomUUID() // 122 bits of chance, from a store that is filled ahead
    response.locals.nonce = nonce
    response.locals.requestId = randomUUID()
    response.setHeader('X-Request-Id', response.locals.requestId)
    response.setHeader('Content-Security-Policy', contentPolicy(nonce, dev))
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('Permissions-Policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()')
    if (request.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    next()
  }
}

/** A line for each answer: the pattern of the route, never the address, which may hold a code. */
export function logRequests(patternOf: (pathname: string) => string): RequestHandler {
  return (request, response, next) => {
    const began = performance.now()
    const pathname = request.path
    response.once('close', () => {
      const { method } = request
      const route = pathname.startsWith('/media/') ? '/media/:hash/*' : patternOf(pageOf(pathname))
      const status = response.statusCode
      const ms = performance.now() - began
      const cut = !response.writableFinished
      countRequest({ method, route, status, cut, ms })
      log(status >= 500 ? 'warn' : 'info', 'request', {
        ...{ requestId: response.locals.requestId, method, route, status },
        data: pathname.endsWith('.data') || undefined,
        ms: Math.round(ms * 10) / 10,
        cut: cut || undefined,
      })
    })
    next()
  }
}
