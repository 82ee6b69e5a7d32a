import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { isLoopback } from '#app/env.server.ts'
import { createAsking } from './gather.ts'

const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/**
 * `/metrics`, for Prometheus. With a token: to whoever bears it. Without: only to this machine itself, asked by its loopback
 * name and past every proxy. To anybody else there is no such page.
 */
export function createMetricsRoute(token: string | undefined, ask = createAsking()): RequestHandler {
  return async (request, response, next) => {
    if (request.path !== '/metrics') return next()
    response.setHeader('Cache-Control', 'no-store')
    if (!mayRead(request, token)) return void response.status(404).type('text').send('Not found')
    try {
      response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
      response.send(await ask())
    } catch {
      response.status(503).type('text').send('The supervisor does not answer')
    }
  }
}

function mayRead(request: Request, token: string | undefined): boolean {
  if (token !== undefined) {
    const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
    return timingSafeEqual(sum(given), sum(token))
  }
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const host = request.headers.host?.replace(/:\d+$/, '') ?? ''
  return isLoopback(address) && isLoopback(host) && !forwarding.some((name) => name in request.headers)
}

function sum(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
