/** What the platform tells somebody; the words for each are in the screens' catalogue. */
export const templates = ['certificate_issued', 'password_reset_given', 'role_granted'] as const
export type Template = (typeof templates)[number]

/** A message waiting for somebody. `data` holds values for its words: titles, codes, addresses on our own site; `until` (ISO 8601) ends it by itself. */
export type Message = {
  id: string
  template: Template
  data: Record<string, string>
  createdAt: Date
  readAt: Date | null
}
