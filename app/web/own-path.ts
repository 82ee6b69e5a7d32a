const comesBack = /^\/(login|logout|join|kept|language|setup)(\/|\?|$)/

/**
 * An address of ours that a link asked to go to next, or `otherwise`: never another host's, never a page that would only
 * lead around in a circle.
 */
export function ownPath(text: string | null | undefined, otherwise: string): string {
  if (!text?.startsWith('/') || text.length > 500) return otherwise
  const base = 'http://own.invalid'
  const url = URL.canParse(text, base) ? new URL(text, base) : null
  if (!url || url.origin !== base) return otherwise
  // A path that is "//elsewhere" once it is read is another host's.
  const path = url.pathname + url.search + url.hash
  return path.startsWith('//') || comesBack.test(path) ? otherwise : path
}

/** `/login?to=…`, without what goes home anyway. */
export function withNext(path: string, to: string): string {
  return to === '' ? path : `${path}${path.includes('?') ? '&' : '?'}to=${encodeURIComponent(to)}`
}
