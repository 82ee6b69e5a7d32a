import type {} from 'mdast'

/** What our own passes write into the tree. */
declare module 'mdast' {
  interface HeadingData {
    headingId?: string
  }
  interface ListData {
    checklist?: boolean
  }
}
