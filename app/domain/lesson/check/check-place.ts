import type { Nodes } from 'mdast'
import { ruleOf } from '../components.ts'
import type { Faults } from '../fault.ts'
import type { Element } from '../tree/node.ts'
import { childrenOf, isElement, lineText, placeOf, wordsOf } from '../tree/node.ts'

/** Names a component that stands where it may not, and what it holds that it may not hold. */
export function checkPlace(node: Element, parent: Nodes | null, faults: Faults): void {
  const name = node.name ?? ''
  const rule = ruleOf(name)
  if (!rule) {
    faults.add(placeOf(node), 'unknown-component', `Không có thành phần <${name.slice(0, 40)}>.`)
    return
  }
  const problem = placeProblem(name, rule.place, node, parent)
  if (problem) faults.add(placeOf(node), 'place', problem)
  checkHolds(node, name, rule.holds, faults)
}

function placeProblem(
  name: string,
  place: NonNullable<ReturnType<typeof ruleOf>>['place'],
  node: Element,
  parent: Nodes | null,
): string | null {
  const around = parent && isElement(parent) ? parent.name : null
  if (typeof place === 'object')
    return around !== null && place.includes(around)
      ? null
      : `<${name}> phải nằm ngay trong <${place.join('> hoặc <')}>.`
  if (node.type === 'mdxJsxTextElement') return `<${name}> phải đứng trên dòng riêng, ngoài tiêu đề, bảng và chữ đậm.`
  if (place === 'top')
    return parent?.type === 'root' ? null : `<${name}> phải đứng ngoài cùng, không nằm trong thành phần hay danh sách.`
  if (place === 'page')
    return parent?.type === 'root' || around === 'Platform'
      ? null
      : `<${name}> phải đứng ngoài cùng${around ? `, không nằm trong <${around}>` : ''}. Chỉ <Platform> chứa được nó.`
  if (around === name) return `<${name}> không nằm trong <${name}> khác. Đóng thẻ trước đã.`
  return around === 'Question' && name !== 'Figure'
    ? `Trong câu hỏi không đặt <${name}>. Chỉ viết chữ, bảng hoặc <Figure>.`
    : null
}

function checkHolds(
  node: Element,
  name: string,
  holds: NonNullable<ReturnType<typeof ruleOf>>['holds'],
  faults: Faults,
): void {
  const children = childrenOf(node)
  const first = children[0]
  const add = (code: string, message: string, at: Nodes = node) =>
    faults.add(placeOf(at) ?? placeOf(node), code, message)
  if (holds === 'nothing') {
    if (first) add('not-empty', `<${name}> không chứa gì bên trong. Viết <${name} … />.`)
    return
  }
  if (!first) return add('empty', `<${name}> đang trống. Viết nội dung vào giữa thẻ mở và thẻ đóng, hoặc xoá đi.`)
  if (typeof holds === 'object') {
    const stranger = children.find((child) => !(isElement(child) && child.name !== null && holds.includes(child.name)))
    // A component that is known says itself where it belongs.
    if (stranger && !isElement(stranger))
      add('holds', `<${name}> chỉ chứa <${holds.join('>, <')}>. Chuyển phần này vào trong hoặc ra ngoài.`, stranger)
  } else if (holds === 'list') {
    const stranger = children.find(
      (child) =>
        child.type !== 'list' ||
        child.children.some(
          (item) =>
            typeof item.checked !== 'boolean' || item.children.length !== 1 || item.children[0]?.type !== 'paragraph',
        ),
    )
    if (stranger) add('holds', `<${name}> chỉ chứa các việc, mỗi việc một dòng: - [ ] Tên việc.`, stranger)
  } else if (holds === 'words') {
    const words = wordsOf(node)
    if (words === null) add('holds', `<${name}> chỉ chứa một đoạn chữ.`)
    else if (lineText(words) === '') add('empty', `<${name}> đang trống. Viết chữ vào giữa thẻ mở và thẻ đóng.`)
  }
}
