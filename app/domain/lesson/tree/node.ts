import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import type {} from 'mdast-util-mdx-expression'
import type {
  MdxJsxAttribute,
  MdxJsxAttributeValueExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx'
import type { Place } from '../fault.ts'
import type {} from './mdast-data.ts'

export type Element = MdxJsxFlowElement | MdxJsxTextElement

/** Whether a node is a tag of the lesson language (a component or a safe HTML tag). */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

export function isNamed(node: Nodes, name: string): node is Element {
  return isElement(node) && node.name === name
}

export function childrenOf(node: Nodes): Array<RootContent> {
  return 'children' in node ? ((node as Parents).children as Array<RootContent>) : [] // every parent's children are content of some kind
}

export function placeOf(node: { position?: { start: Place } | undefined }): Place | undefined {
  return node.position?.start
}

/** The attributes that are a name with a text or nothing; the first of each name. Expressions and spreads are none of them. */
export function plainAttributes(element: Element): Map<string, MdxJsxAttribute & { value?: string | null }> {
  const found = new Map<string, MdxJsxAttribute & { value?: string | null }>()
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || isExpression(attribute.value) || found.has(attribute.name)) continue
    found.set(attribute.name, { ...attribute, value: attribute.value ?? null })
  }
  return found
}

export function isExpression(value: MdxJsxAttribute['value']): value is MdxJsxAttributeValueExpression {
  return typeof value === 'object' && value !== null
}

/** The text of an attribute, trimmed; null when it is not there, bare or empty. */
export function attributeText(element: Element, name: string): string | null {
  return plainAttributes(element).get(name)?.value?.trim() || null
}

export function hasAttribute(element: Element, name: string): boolean {
  return plainAttributes(element).has(name)
}

const blockTypes = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'tableRow',
  'code',
  'blockquote',
  'list',
  'table',
  'mdxJsxFlowElement',
])

/** The words of nodes as read aloud: blocks on lines of their own, no marks. Only for trees whose depth has been checked. */
export function plainText(nodes: ReadonlyArray<Nodes>): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
        return `${node.value}${node.type === 'code' ? '\n' : ''}`
      if (node.type === 'image') return node.alt ?? ''
      if (node.type === 'break' || isNamed(node, 'br')) return '\n'
      return plainText(childrenOf(node)) + (blockTypes.has(node.type) ? '\n' : '')
    })
    .join('')
    .replace(/[\t ]*\n\s*/g, '\n')
}

/** The words of nodes on one line. */
export function lineText(nodes: ReadonlyArray<Nodes>): string {
  return plainText(nodes).replace(/\s+/g, ' ').trim()
}

/** The phrasing of a holder of words: its own, or that of its one paragraph. Null when it holds more than one paragraph. */
export function wordsOf(element: Element): Array<PhrasingContent> | null {
  const children = childrenOf(element)
  const [only, ...more] = children
  if (!only) return []
  return only.type === 'paragraph' && more.length === 0 ? only.children : null
}
