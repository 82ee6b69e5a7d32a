import type { Faults, Place } from '../fault.ts'
import type { Tag } from './balance.ts'

/** What the first scan carries along. `mute` blanks a range of the text that the parser will be given. */
export type Scan = {
  text: string
  faults: Faults
  placeAt: (offset: number) => Place
  mute: (start: number, end: number, filler?: string) => void
  tags: Array<Tag>
  /** Where the group of each `{` ends. */
  groups: Map<number, number>
  lastCommentEnd: number
}

/** Stands in for an attribute value that has been named already, so that it is not named twice. */
export const named = '\uE000'

/** Names a range and blanks it; gives where to go on. */
export function nameRange(scan: Scan, start: number, end: number, code: string, message: string): number {
  scan.faults.add(scan.placeAt(start), code, message)
  scan.mute(start, end)
  return end
}

type Edit = { start: number; end: number; filler: string }

/** Collects ranges to be blanked, and blanks them: same length, same lines. Of two that overlap the earlier wins. */
export function collectEdits(): { mute: Scan['mute']; apply: (text: string) => string } {
  const edits: Array<Edit> = []
  return {
    mute: (start, end, filler = ' ') => edits.push({ start, end, filler }),
    apply(text) {
      edits.sort((a, b) => a.start - b.start)
      const parts: Array<string> = []
      let at = 0
      for (const { start, end, filler } of edits) {
        if (end <= at) continue
        const from = Math.max(start, at)
        parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/g, filler))
        at = end
      }
      return parts.join('') + text.slice(at)
    },
  }
}
