import type { RequestHandler } from 'express'

/**
 * An address whose percent signs stand for no letters (`/courses/%C3`), or that begins with two slashes, is read as it is
 * written, so that it leads to the page that says there is no such thing; what reads addresses further on would take it
 * for a fault of ours. One written whole (`http://host/path`) is its path.
 */
export const readAddresses: RequestHandler = (request, _response, next) => {
  const [path = '', ...query] = pathOf(request.url).split('?')
  // Encoded once more, a sign stands for itself; a slash that stays encoded divides nothing.
  const readable = isReadable(path) ? path : path.replaceAll('%', '%25').replace(/^\/[/\\]+/, '/%2F')
  request.url = [readable, ...query].join('?')
  request.originalUrl = request.url
  next()
}

function pathOf(address: string): string {
  if (address.startsWith('/')) return address
  if (!URL.canParse(address)) return '/'
  const { pathname, search } = new URL(address)
  return pathname.startsWith('/') ? pathname + search : '/'
}

function isReadable(path: string): boolean {
  try {
    return !/^\/[/\\]/.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
