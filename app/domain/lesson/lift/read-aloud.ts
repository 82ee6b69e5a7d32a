import type { RootContent } from 'mdast'
import { attributeText, childrenOf, isElement, plainText } from '../tree/node.ts'

const shown = ['title', 'caption', 'label'] as const

/** All words of a body that a learner reads, titles and captions too, quizzes left out: for search, and to be counted. */
export function readAloud(nodes: ReadonlyArray<RootContent>): string {
  return nodes
    .map((node): string => {
      if (!isElement(node)) return plainText([node])
      if (node.name === 'Quiz') return ''
      const titles = shown.map((name) => attributeText(node, name)).filter((title) => title !== null)
      return [...titles, readAloud(childrenOf(node))].join('\n')
    })
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n')
    .normalize('NFC')
}

/** Words as Vietnamese prints them: what stands between spaces and holds a letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
