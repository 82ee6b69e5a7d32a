import type { Nodes } from 'mdast'
import type { Faults } from '../fault.ts'
import { childrenOf, placeOf } from './node.ts'

// Markdown's own levels count too: a component in a list item is three deep.
const deepest = 30

/** Refuses a tree deeper than 30 levels. Runs before everything that recurses, and does not recurse itself. */
export function checkDepth(root: Nodes, faults: Faults): boolean {
  let level: Array<Nodes> = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    const first = level[0]
    if (depth > deepest && first) {
      faults.add(
        placeOf(first),
        'too-deep',
        `Nội dung lồng nhau quá ${deepest} cấp. Bớt danh sách con, trích dẫn hay thẻ lồng nhau.`,
      )
      return false
    }
    level = level.flatMap(childrenOf)
  }
  return true
}
