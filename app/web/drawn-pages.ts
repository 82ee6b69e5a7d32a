/** What a page is drawn from, whole. Two that are alike give the same page, but for the nonce. */
export type Drawing = {
  url: string
  /** what all loaders gave, as text */
  data: string
  /** lesson markup that stands in the page and not in `data` */
  html: ReadonlyMap<string, string>
}

type Json = string | number | boolean | null | undefined | Array<Json> | { [name: string]: Json }

/**
 * `handle` of a route whose page many readers see alike: kept once drawn. Its parts read nothing but loader data and
 * address, and as JSON that data is still told apart from any other: a `Map` would not be.
 */
export type KeepsPage<Loader extends (...args: never) => Promise<unknown>> =
  Awaited<ReturnType<Loader>> extends Json ? { keepsPage: true } : never

export function keepsPage(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && ('keepsPage' satisfies keyof KeepsPage<never>) in handle
}

export type DrawnPages = {
  /** @returns the page for an answer with this nonce, or `undefined` when none is kept for just this drawing */
  find(drawing: Drawing, nonce: string): Buffer | undefined
  keep(drawing: Drawing, page: string, nonce: string): void
}

type Kept = { html: Array<[string, string]>; parts: Array<Buffer>; bytes: number }

/**
 * Pages as they were drawn, those not asked for longest making room. The key is all that a page is drawn from, letter by
 * letter: whoever gets one kept has asked the database as ever, and would have been drawn the same.
 * @param roomBytes for pages and keys together
 */
export function createDrawnPages(roomBytes: number): DrawnPages {
  const pages = new Map<string, Kept>() // the longest unasked first
  let taken = 0
  const drop = (key: string) => {
    taken -= pages.get(key)?.bytes ?? 0
    pages.delete(key)
  }
  return {
    find(drawing, nonce) {
      const key = keyOf(drawing)
      const page = pages.get(key)
      if (!page || !hasSameHtml(page, drawing.html)) return undefined
      pages.delete(key)
      pages.set(key, page)
      return withNonce(page.parts, nonce)
    },
    keep(drawing, page, nonce) {
      const key = keyOf(drawing)
      const parts = page.split(nonce).map((part) => Buffer.from(part))
      const bytes = parts.reduce((sum, part) => sum + part.length, 2 * key.length)
      drop(key)
      if (bytes > roomBytes) return
      pages.set(key, { html: [...drawing.html], parts, bytes })
      taken += bytes
      for (const oldest of pages.keys()) {
        if (taken <= roomBytes) return
        drop(oldest)
      }
    },
  }
}

function keyOf({ url, data }: Drawing): string {
  return `${url}\n${data}`
}

// The same string as a rule, held by whoever remembers the lesson: compared without looking at its letters.
function hasSameHtml(page: Kept, html: ReadonlyMap<string, string>): boolean {
  return page.html.length === html.size && page.html.every(([id, text]) => html.get(id) === text)
}

function withNonce(parts: Array<Buffer>, nonce: string): Buffer {
  const own = Buffer.from(nonce)
  return Buffer.concat(parts.flatMap((part, at) => (at ? [own, part] : [part])))
}
