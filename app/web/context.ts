import { createContext } from 'react'
import type { Actor } from '#app/domain/access/index.ts'

export type Language = 'vi' | 'en'

/** What the server hands to a drawing page beside its loader data: never sent to the browser as data. */
export type ResponseValues = { nonce: string; html: Map<string, string> }

export const ResponseContext = createContext<ResponseValues>({ nonce: '', html: new Map() })

/** Of one request: made by `contextFor`, read by guards and loaders, handed back to the server that sends the answer. */
export type LenSanContext = ResponseValues & {
  requestId: string
  /** the caller's address, for slowing down; never logged or kept in clear */
  address: string
  /** a whole page is asked for, not the data of one */
  document: boolean
  /** the body as it was sent, for an answer that must give it back */
  sent: { type: string; bytes: Uint8Array<ArrayBuffer> } | null
  language: Language
  cookie: string | null
  /** who asks; looked up once */
  actor(): Promise<Actor>
  /** `Set-Cookie` lines that the server adds to the answer */
  setCookies: Array<string>
  /** what each loader answers: none is asked twice */
  answers: Map<unknown, Promise<unknown>>
  /** what a route without a page of its own answered, for a page that shows it */
  refused?: Response
  /** the page, drawn whole, for the server to pack and send */
  body?: Buffer
}
