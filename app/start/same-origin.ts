import type { RequestHandler } from 'express'
import { sendBarePage } from './bare-pages.ts'

/**
 * Refuses a change that another site's page sends with our visitor's cookie. Browsers send Origin with every POST; a
 * caller without one is no browser and has no cookie of ours to abuse. Remix would refuse it too, but as a fault of ours.
 */
export const refuseOtherSites: RequestHandler = (request, response, next) => {
  const { origin } = request.headers
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  if (!changes || origin === undefined || hostOf(origin) === forwardedHost(request.headers)) return next()
  sendBarePage(response, 403, response.locals.requestId ?? '')
}

// As Remix reads it: the first name a proxy forwards, else the one asked for.
function forwardedHost(headers: { host?: string; 'x-forwarded-host'?: string | Array<string> }): string | undefined {
  const forwarded = headers['x-forwarded-host']
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim()
  return first || headers.host
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
