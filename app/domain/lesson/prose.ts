import type { RootContent } from 'mdast'
import { collectFaults } from './fault.ts'
import { splitFrontMatter } from './front-matter.ts'
import { scanFirst } from './scan/first-scan.ts'
import { normalizeSource, placeFinder } from './source.ts'
import { checkDepth } from './tree/depth.ts'
import type { Element } from './tree/node.ts'
import { attributeText, childrenOf, hasAttribute, isElement, isNamed, lineText, placeOf } from './tree/node.ts'
import { parseMarkdown } from './tree/parse-markdown.ts'
import { unwrapTree } from './tree/unwrap.ts'

/**
 * A run of words as a reader meets it: a paragraph, heading, cell or item, or an attribute that is shown or read out; `line`
 * in the source. `fact`: in a Fact. `sourced`: there, or in a Question that says where its answer was found. `wrong`: the
 * words of a wrong Choice, which nobody claims.
 */
export type Passage = { line: number; text: string; fact: boolean; sourced: boolean; wrong: boolean }

/** A picture or film: what the lesson calls it, and the words for those who do not see it (null: none). */
export type Picture = { line: number; kind: 'image' | 'video'; ref: string; words: string | null }

/** What the language of a lesson is judged by, quizzes included; front matter is left out. */
export type Prose = { passages: Array<Passage>; links: Array<{ line: number; url: string }>; pictures: Array<Picture> }

/** Reads the prose of a source, faulty or not; null when there is no tree to read it from. */
export function readProse(source: string): Prose | null {
  const { body } = splitFrontMatter(normalizeSource(source))
  const faults = collectFaults()
  const scanned = scanFirst(body, placeFinder(body), faults)
  const root = scanned.readable ? parseMarkdown(scanned.text, scanned.tags, faults) : null
  if (!root || !checkDepth(root, faults)) return null
  unwrapTree(root)
  if (!checkDepth(root, faults)) return null
  const prose: Prose = { passages: [], links: [], pictures: [] }
  for (const child of root.children) visit(child, { fact: false, sourced: false, wrong: false, ordered: false }, prose)
  return prose
}

// In a Question of kind `order` no Choice is marked, and none is wrong.
type Within = Pick<Passage, 'fact' | 'sourced' | 'wrong'> & { ordered: boolean }

const spoken = ['title', 'caption', 'label', 'alt', 'why'] as const
const ofWords = ['paragraph', 'heading', 'tableCell']

function visit(node: RootContent, within: Within, prose: Prose): void {
  const line = placeOf(node)?.line ?? 1
  if (node.type === 'link') prose.links.push({ line, url: node.url })
  if (node.type === 'image')
    prose.pictures.push({ line, kind: 'image', ref: node.url, words: node.alt?.trim() || null })
  if (ofWords.includes(node.type)) addPassage(prose, line, lineText([node]), within)
  const inner = isElement(node) ? visitElement(node, line, within, prose) : within
  for (const child of childrenOf(node)) visit(child, inner, prose)
}

function visitElement(element: Element, line: number, within: Within, prose: Prose): Within {
  const fact = within.fact || isNamed(element, 'Fact')
  const isSourced = isNamed(element, 'Question') && attributeText(element, 'source') !== null
  const ordered = within.ordered || (isNamed(element, 'Question') && attributeText(element, 'kind') === 'order')
  const inner = { ...within, fact, sourced: within.sourced || fact || isSourced, ordered }
  for (const name of spoken) addPassage(prose, line, attributeText(element, name) ?? '', inner)
  if (isNamed(element, 'Figure')) addPicture('image', 'src', 'alt')
  if (isNamed(element, 'Video')) addPicture('video', 'id', 'caption')
  const isWrong = isNamed(element, 'Choice') && !ordered && !hasAttribute(element, 'correct')
  return { ...inner, wrong: within.wrong || isWrong }

  function addPicture(kind: Picture['kind'], ref: string, words: string): void {
    prose.pictures.push({
      line,
      kind,
      ref: attributeText(element, ref) ?? '',
      words: attributeText(element, words),
    })
  }
}

function addPassage(prose: Prose, line: number, text: string, within: Within): void {
  const { fact, sourced, wrong } = within
  if (text !== '') prose.passages.push({ line, text, fact, sourced, wrong })
}
