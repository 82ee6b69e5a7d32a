import type { ListItem, Nodes } from 'mdast'
import type { ComponentRule } from '../components.ts'
import { ruleOf } from '../components.ts'
import type { Faults } from '../fault.ts'
import type { Element } from '../tree/node.ts'
import { childrenOf, isElement, lineText, placeOf, wordsOf } from '../tree/node.ts'

/**
 * Names a component that stands where it may not, and what it holds that it may not hold. `torn`: tags around it may have
 * been blanked, so that nothing can be said of what belongs in what.
 */
export function checkPlace(node: Element, parent: Nodes | null, faults: Faults, torn: boolean): void {
  const name = node.name ?? ''
  const rule = ruleOf(name)
  if (!rule) {
    faults.add(placeOf(node), 'unknown-component', `Không có thành phần <${name.slice(0, 40)}>.`)
    return
  }
  const problem = torn && typeof rule.place === 'object' ? null : placeProblem(name, rule.place, node, parent)
  if (problem) faults.add(placeOf(node), 'place', problem)
  if (!torn) checkHolds(node, name, rule.holds, faults)
}

function placeProblem(name: string, place: ComponentRule['place'], node: Element, parent: Nodes | null): string | null {
  const around = parent && isElement(parent) ? parent.name : null
  if (typeof place === 'object') {
    if (around !== null && place.includes(around)) return null
    return `<${name}> phải nằm ngay trong <${place.join('> hoặc <')}>.`
  }
  if (node.type === 'mdxJsxTextElement') return `<${name}> phải đứng trên dòng riêng, ngoài tiêu đề, bảng và chữ đậm.`
  if (place === 'block') return nestingProblem(name, around)
  if (parent?.type === 'root' || (place === 'page' && around === 'Platform')) return null
  return `<${name}> phải đứng ngoài cùng, không nằm trong ${around ? `<${around}>` : 'danh sách hay trích dẫn'}.`
}

function nestingProblem(name: string, around: string | null): string | null {
  if (around === name) return `<${name}> không nằm trong <${name}> khác. Đóng thẻ trước đã.`
  if (around === 'Question' && name !== 'Figure')
    return `Trong câu hỏi không đặt <${name}>. Chỉ viết chữ, bảng hoặc <Figure>.`
  return null
}

function checkHolds(node: Element, name: string, holds: ComponentRule['holds'], faults: Faults): void {
  const children = childrenOf(node)
  const add = (code: string, message: string, at: Nodes = node) =>
    faults.add(placeOf(at) ?? placeOf(node), code, message)
  if (holds === 'nothing') {
    if (children.length > 0) add('not-empty', `<${name}> không chứa gì bên trong. Viết <${name} … />.`)
  } else if (children.length === 0) {
    add('empty', `<${name}> đang trống. Viết nội dung vào giữa thẻ mở và thẻ đóng, hoặc xoá đi.`)
  } else if (typeof holds === 'object') {
    // A component that is known says itself where it belongs.
    const stranger = children.find((child) => !isElement(child))
    if (stranger)
      add('holds', `<${name}> chỉ chứa <${holds.join('>, <')}>. Chuyển phần này vào trong hoặc ra ngoài.`, stranger)
    else if (!children.some((child) => isElement(child) && holds.includes(child.name ?? ''))) {
      add('empty', `<${name}> chưa có <${holds.join('>, <')}> nào.`)
    }
  } else if (holds === 'list') {
    const stranger = children.find((child) => !isTaskList(child))
    if (stranger) add('holds', `<${name}> chỉ chứa các việc, mỗi việc một dòng: - [ ] Tên việc.`, stranger)
  } else if (holds === 'words') {
    const words = wordsOf(node)
    if (words === null) add('holds', `<${name}> chỉ chứa một đoạn chữ.`)
    else if (lineText(words) === '') add('empty', `<${name}> đang trống. Viết chữ vào giữa thẻ mở và thẻ đóng.`)
  }
}

function isTaskList(node: Nodes): boolean {
  return node.type === 'list' && node.children.every(isTask)
}

function isTask(item: ListItem): boolean {
  const [words, ...more] = item.children
  return typeof item.checked === 'boolean' && words?.type === 'paragraph' && more.length === 0
}
