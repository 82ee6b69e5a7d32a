import type { RequestHandler } from 'express'

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Refuses methods that no page has and that a Request cannot even bear (`TRACE`). */
export const refuseUnknownMethods: RequestHandler = (request, response, next) => {
  if (known.includes(request.method)) return next()
  response.status(405).setHeader('Allow', known.join(', ')).end()
}
