import type { Image, Link, Nodes, Root } from 'mdast'
import { slugOf } from '../../kernel/index.ts'
import { safeTags } from '../components.ts'
import type { Heading, LessonContext } from '../document.ts'
import type { Faults } from '../fault.ts'
import { childrenOf, isElement, isNamed, lineText, placeOf } from '../tree/node.ts'
import { checkUrl } from '../url.ts'
import { checkAsset } from './check-asset.ts'
import { checkAttributes } from './check-attributes.ts'
import { checkPlace } from './check-place.ts'

const mostLinks = 500
const mostColumns = 20

/** What checking found besides faults: the headings with their ids, and the files named. */
export type Checked = { headings: Array<Heading>; assets: Set<string> }

type Walk = Checked & {
  context: LessonContext
  faults: Faults
  ids: Set<string>
  anchors: Array<{ node: Link; href: string }>
  links: number
  torn: boolean
}

/** Walks a tree whose depth has been checked and names everything in it that the lesson language refuses. Writes heading ids into the tree. */
export function checkTree(root: Root, context: LessonContext, faults: Faults): Checked {
  const walk: Walk = {
    context,
    faults,
    headings: [],
    assets: new Set(),
    ids: new Set(),
    anchors: [],
    links: 0,
    torn: faults.torn(),
  }
  checkNode(root, null, walk)
  for (const { node, href } of walk.anchors) {
    if (!walk.ids.has(href.slice(1)))
      faults.add(placeOf(node), 'dead-anchor', `Trong bài không có mục nào tên ${href}. Xem lại tên mục.`)
  }
  return { headings: walk.headings, assets: walk.assets }
}

function checkNode(node: Nodes, parent: Nodes | null, walk: Walk): void {
  if (isElement(node)) checkElement(node, parent, walk)
  else checkMarkdown(node, parent, walk)
  for (const child of childrenOf(node)) checkNode(child, node, walk)
}

function checkElement(
  node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  parent: Nodes | null,
  walk: Walk,
): void {
  const name = node.name ?? ''
  if (safeTags.has(name)) {
    if (node.attributes.length > 0)
      walk.faults.add(placeOf(node), 'attribute', `Thẻ <${name}> không mang thuộc tính. Viết <${name}>.`)
    return
  }
  checkPlace(node, parent, walk.faults, walk.torn)
  checkAttributes(node, walk.context, walk.faults, walk.assets)
}

function checkMarkdown(node: Nodes, parent: Nodes | null, walk: Walk): void {
  const add = (code: string, message: string) => walk.faults.add(placeOf(node), code, message)
  switch (node.type) {
    case 'heading':
      return checkHeading(node, walk)
    case 'link':
      return checkLink(node, walk)
    case 'image':
      return checkImage(node, walk)
    case 'table':
      if (node.children.some((row) => row.children.length > mostColumns))
        add('table', `Bảng có quá ${mostColumns} cột. Tách thành nhiều bảng.`)
      return
    case 'listItem':
      if (typeof node.checked === 'boolean' && !inChecklist(parent)) node.checked = null
      return
    case 'footnoteReference':
    case 'footnoteDefinition':
      return add('footnote', 'Bài học không có chú thích cuối trang. Viết ngay trong câu, hoặc dùng <Fact source="…">.')
    case 'html':
      return add('html-tag', 'Không dùng được HTML ở đây. Viết bằng Markdown, hoặc dùng một thành phần của bài học.')
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return add('brace', 'Bài học không dùng được ngoặc nhọn. Viết thẳng chữ ra, hoặc viết \\{ và \\}.')
    default:
      return
  }
}

// A list knows its own parent no more than any node; Checklist marks its list beforehand.
function inChecklist(list: Nodes | null): boolean {
  return list?.type === 'list' && list.data !== undefined && 'checklist' in list.data
}

function checkHeading(node: Extract<Nodes, { type: 'heading' }>, walk: Walk): void {
  const text = lineText(node.children)
  if (node.depth === 1)
    walk.faults.add(placeOf(node), 'heading', 'Tên bài đã là tiêu đề lớn nhất. Trong bài viết ## hoặc ###.')
  if (text === '') walk.faults.add(placeOf(node), 'heading', 'Tiêu đề trống. Viết chữ sau dấu ##, hoặc xoá dòng này.')
  const base = slugOf(text).slice(0, 80) || 'muc'
  let id = base
  for (let count = 2; walk.ids.has(id); count += 1) id = `${base}-${count}`
  walk.ids.add(id)
  node.data = { ...node.data, headingId: id }
  walk.headings.push({ id, text, level: node.depth })
}

function checkLink(node: Link, walk: Walk): void {
  countLink(node, walk)
  // "www.vidu.vn" in running text: GFM makes it http, the writer said neither.
  if (node.url.startsWith('http://www.') && lineText(node.children) === node.url.slice('http://'.length))
    node.url = `https${node.url.slice('http'.length)}`
  const url = checkUrl(node.url)
  if (!url.ok) walk.faults.add(placeOf(node), 'url', url.message)
  else if (url.href.startsWith('#')) walk.anchors.push({ node, href: url.href })
  if (lineText(node.children) === '')
    walk.faults.add(placeOf(node), 'link-text', 'Liên kết chưa có chữ. Viết [chữ muốn hiện](địa chỉ).')
}

function checkImage(node: Image, walk: Walk): void {
  countLink(node, walk)
  checkAsset(node.url, 'image', placeOf(node), walk.context, walk.faults, walk.assets)
  if (!node.alt?.trim())
    walk.faults.add(placeOf(node), 'alt', 'Hình chưa có lời tả cho người không nhìn thấy. Viết ![lời tả](figures/…).')
}

// A long address named by many short references would fill a page from a small source.
function countLink(node: Nodes, walk: Walk): void {
  walk.links += 1
  if (walk.links === mostLinks + 1)
    walk.faults.add(placeOf(node), 'too-many-links', `Bài có quá ${mostLinks} liên kết và hình. Tách bài.`)
}

/** Marks the lists of checklists, whose items keep their boxes. */
export function markChecklists(node: Nodes): void {
  for (const child of childrenOf(node)) {
    if (isNamed(node, 'Checklist') && child.type === 'list') child.data = { ...child.data, checklist: true }
    markChecklists(child)
  }
}
