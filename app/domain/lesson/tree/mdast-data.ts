import type { Data } from 'mdast'

/** What our own passes write into the tree. */
declare module 'mdast' {
  interface HeadingData extends Data {
    headingId?: string
  }
  interface ListData extends Data {
    checklist?: boolean
  }
}
