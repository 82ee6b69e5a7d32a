const comesBack = /^\/(login|logout|join|kept|language|setup)(\/|\?|$)/

/**
 * An address of ours that a link asked to go to next, or `otherwise`: never another host's, never a page that would only
 * lead around in a circle.
 */
export function ownPath(text: string | null | undefined, otherwise: string): string {
  const path = sitePath(text, otherwise)
  return comesBack.test(path) ? otherwise : path
}

/** Any address of ours, for who comes back to the page they were on; or `otherwise`. */
export function sitePath(text: string | null | undefined, otherwise: string): string {
  if (!text?.startsWith('/') || text.length > 500) return otherwise
  const base = 'http://own.invalid'
  const url = URL.canParse(text, base) ? new URL(text, base) : null
  if (!url || url.origin !== base) return otherwise
  // A path that is "//elsewhere" once it is read is another host's.
  const path = url.pathname + url.search + url.hash
  return path.startsWith('//') ? otherwise : path
}

/** An address whose page leads back to where it was opened from. */
export function withBack(path: string, back: string): string {
  return `${path}?back=${encodeURIComponent(back)}`
}

/** Where a page leads back to: the list it was opened from, with its filters and its page; else the beginning of `list`. */
export function backPath(text: string | null, list: string): string {
  const back = ownPath(text, list)
  return back === list || back.startsWith(`${list}?`) ? back : list
}

/** `/login?to=…`, without what goes home anyway. */
export function withNext(path: string, to: string): string {
  return to === '' ? path : `${path}${path.includes('?') ? '&' : '?'}to=${encodeURIComponent(to)}`
}

const more = 'kept'

/** An address that something kept is sent to while more waits to be sent. */
export function withMore(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${more}=more`
}

export function hasMore(url: URL): boolean {
  return url.searchParams.get(more) === 'more'
}

/** The address in the bar of the browser that a request came from: with `.data` it asks for the data of one. */
export function askedFor({ pathname, search }: URL): string {
  const page = pathname === '/_root.data' ? '/' : pathname.replace(/\.data$/, '')
  // Two slashes at the beginning would be another host's.
  return page.replace(/^\/+/, '/') + search.replace(/[?&]_routes=[^&]*/, '')
}

/** The address of a request. The database cannot be asked for the one character that no text of it holds. */
export function urlOf(request: Request): URL {
  return new URL(request.url.replaceAll('%00', '%EF%BF%BD'))
}
