import type { ElementContent, Element as HastElement, Nodes as HastNodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { toHast } from 'mdast-util-to-hast'
import { safeTags } from '../components.ts'
import type { LessonContext } from '../document.ts'
import { isElement } from '../tree/node.ts'
import { checkUrl } from '../url.ts'
import { drawComponent } from './draw-component.ts'
import { element } from './hast.ts'

/** Draws blocks, or the words of one paragraph without it, to an HTML string. */
export type Draw = (nodes: ReadonlyArray<RootContent>, as?: 'blocks' | 'words') => string

/** Draws nodes of a checked tree with the class names of the style sheet. Everything a trainer wrote is escaped; what was not checked is left out. */
export function drawFor(context: LessonContext): Draw {
  const options = { handlers: handlersFor(context) }
  return (nodes, as = 'blocks') => {
    const children = [...nodes]
    if (as === 'blocks') return write(toHast({ type: 'root', children }, options))
    const paragraph = toHast({ type: 'paragraph', children: children as Array<PhrasingContent> }, options) // the caller says so
    return 'children' in paragraph ? write({ type: 'root', children: paragraph.children }) : ''
  }
}

function write(tree: HastNodes): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true } }).trim()
}

function handlersFor(context: LessonContext): Handlers {
  return {
    mdxJsxFlowElement: (state: State, node: Nodes) => drawElement(state, node, context),
    mdxJsxTextElement: (state: State, node: Nodes) => drawElement(state, node, context),
    html: () => undefined,
    heading: (state: State, node: Extract<Nodes, { type: 'heading' }>) =>
      element(`h${node.depth}`, node.data?.headingId ? { id: node.data.headingId } : {}, state.all(node)),
    link: (state: State, node: Extract<Nodes, { type: 'link' }>) => drawLink(node.url, state.all(node)),
    image: (_state: State, node: Extract<Nodes, { type: 'image' }>) =>
      drawImage(node.url, node.alt ?? '', context) ?? undefined,
    table: drawTable,
  }
}

function drawElement(
  state: State,
  node: Nodes,
  context: LessonContext,
): ElementContent | Array<ElementContent> | undefined {
  if (!isElement(node) || node.name === null) return undefined
  if (safeTags.has(node.name)) return element(node.name, {}, node.name === 'br' ? [] : state.all(node))
  return drawComponent(node, state, { image: (ref, alt) => drawImage(ref, alt, context), link: drawLink })
}

/** A link to a checked address; the words alone when the address is none. */
export function drawLink(url: string, words: Array<ElementContent>): ElementContent | Array<ElementContent> {
  const checked = checkUrl(url)
  if (!checked.ok) return words
  return element('a', { href: checked.href, ...(checked.external ? { rel: 'noopener' } : {}) }, words)
}

function drawImage(ref: string, alt: string, context: LessonContext): HastElement | null {
  const asset = context.asset(ref)
  if (asset?.kind !== 'image') return null
  const size = asset.width && asset.height ? { width: asset.width, height: asset.height } : {}
  return element('img', { src: asset.url, alt, ...size, loading: 'lazy', decoding: 'async' }, [])
}

// A wide table scrolls in a box of its own, which the keyboard must reach.
function drawTable(state: State, node: Extract<Nodes, { type: 'table' }>): HastElement {
  const [head, ...rows] = node.children
  const cells = (row: (typeof node.children)[number] | undefined, tag: 'th' | 'td') =>
    (row?.children ?? []).map((cell, column) => {
      const align = node.align?.[column]
      return element(tag, { ...(tag === 'th' ? { scope: 'col' } : {}), ...(align ? { align } : {}) }, state.all(cell))
    })
  const headless = (head?.children ?? []).every((cell) => cell.children.length === 0)
  return element('div', { className: ['table-box', 'block'], role: 'group', ariaLabel: 'Bảng', tabIndex: 0 }, [
    element('table', {}, [
      ...(headless ? [] : [element('thead', {}, [element('tr', {}, cells(head, 'th'))])]),
      element(
        'tbody',
        {},
        rows.map((row) => element('tr', {}, cells(row, 'td'))),
      ),
    ]),
  ])
}
