import type { RequestHandler } from 'express'

/**
 * An address whose percent signs stand for no letters (`/courses/%C3`) is read as it is written, so that it leads to the
 * page that says there is no such thing; what reads addresses further on would take it for a fault of ours.
 */
export const readAddresses: RequestHandler = (request, _response, next) => {
  const [path = '', ...query] = request.url.split('?')
  if (!isReadable(path)) {
    request.url = [path.replaceAll('%', '%25'), ...query].join('?')
    request.originalUrl = request.url
  }
  next()
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
