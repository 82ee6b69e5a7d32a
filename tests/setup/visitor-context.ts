/** What guards and loaders read of a request's context, when a visitor asks. */
export function visitorContext(setCookies: Array<string> = []) {
  return { requestId: 'request-1', actor: async () => ({ kind: 'visitor' }), setCookies, answers: new Map() }
}
