import type { Definition, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { ruleOf } from '../components.ts'
import { childrenOf, isElement } from './node.ts'

/**
 * Makes the tree what a trainer means: components on adjacent lines, which Markdown reads as one paragraph, become
 * blocks of their own; what they hold becomes paragraphs; a safe HTML tag on a line of its own becomes words;
 * reference links become plain ones. Changes the tree in place.
 */
export function unwrapTree(root: Root): void {
  const definitions = new Map<string, Definition>()
  collectDefinitions(root, definitions)
  unwrapChildren(root, definitions)
}

function collectDefinitions(node: Nodes, into: Map<string, Definition>): void {
  if (node.type === 'definition' && !into.has(node.identifier)) into.set(node.identifier, node)
  for (const child of childrenOf(node)) collectDefinitions(child, into)
}

function unwrapChildren(node: Nodes, definitions: Map<string, Definition>): void {
  if (!('children' in node)) return
  const children = childrenOf(node).flatMap((child) =>
    child.type === 'definition' ? [] : unwrapChild(child, definitions),
  )
  node.children = children as typeof node.children // each kind of parent got back its own kind of children
  for (const child of children) unwrapChildren(child, definitions)
}

function unwrapChild(child: RootContent, definitions: Map<string, Definition>): Array<RootContent> {
  if (child.type === 'paragraph') return splitParagraph(child)
  if (child.type === 'mdxJsxFlowElement' && !isComponent(child))
    return [{ type: 'paragraph', position: child.position, children: [inWords(child)] } as Paragraph]
  if (child.type === 'linkReference')
    return [
      {
        type: 'link',
        url: definitions.get(child.identifier)?.url ?? '',
        children: child.children,
        position: child.position,
      } as RootContent,
    ]
  if (child.type === 'imageReference')
    return [
      {
        type: 'image',
        url: definitions.get(child.identifier)?.url ?? '',
        alt: child.alt ?? '',
        position: child.position,
      } as RootContent,
    ]
  return [child]
}

function isComponent(node: Nodes): boolean {
  return isElement(node) && node.name !== null && ruleOf(node.name) !== undefined
}

function inWords(element: RootContent): PhrasingContent {
  const children = childrenOf(element).flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
  return { ...element, type: 'mdxJsxTextElement', children } as PhrasingContent // checked afterwards: blocks among words are refused
}

function splitParagraph(paragraph: Paragraph): Array<RootContent> {
  if (!paragraph.children.some(isComponent)) return [paragraph]
  const parts: Array<RootContent> = []
  let words: Array<PhrasingContent> = []
  const endWords = () => {
    const first = words[0]
    if (words.some((word) => word.type !== 'text' || word.value.trim() !== '')) {
      parts.push({
        type: 'paragraph',
        children: trimEnds(words),
        position: first?.position ?? paragraph.position,
      } as Paragraph)
    }
    words = []
  }
  for (const child of paragraph.children) {
    if (!isComponent(child)) words.push(child)
    else {
      endWords()
      parts.push(asBlock(child))
    }
  }
  endWords()
  return parts
}

function asBlock(element: PhrasingContent): RootContent {
  const words = childrenOf(element) as Array<PhrasingContent> // an element in a paragraph holds phrasing only
  const held =
    words.length > 0
      ? [{ type: 'paragraph', children: trimEnds(words), position: words[0]?.position } as Paragraph]
      : []
  return { ...element, type: 'mdxJsxFlowElement', children: held } as RootContent
}

function trimEnds(words: Array<PhrasingContent>): Array<PhrasingContent> {
  return words.map((word, index) => {
    if (word.type !== 'text') return word
    const start = index === 0 ? word.value.trimStart() : word.value
    return { ...word, value: index === words.length - 1 ? start.trimEnd() : start }
  })
}
