import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import { addDays, isDay } from '../../kernel/index.ts'
import type { AttributeKind } from '../components.ts'
import { ruleOf } from '../components.ts'
import type { LessonContext } from '../document.ts'
import type { Faults, Place } from '../fault.ts'
import { named } from '../scan/first-scan.ts'
import type { Element } from '../tree/node.ts'
import { isExpression, placeOf } from '../tree/node.ts'
import { checkUrl } from '../url.ts'
import { checkAsset } from './check-asset.ts'

const longest = 2_000

/** Names unknown, repeated, missing and wrong attributes of a component. Files they name go to `assets`. */
export function checkAttributes(node: Element, context: LessonContext, faults: Faults, assets: Set<string>): void {
  const name = node.name ?? ''
  const rule = ruleOf(name)
  if (!rule) return
  const seen = new Set<string>()
  for (const attribute of node.attributes) {
    const place = placeOf(attribute) ?? placeOf(node)
    if (attribute.type !== 'mdxJsxAttribute' || isExpression(attribute.value)) {
      faults.add(place, 'attribute-expression', 'Giá trị của thuộc tính phải là chữ trong ngoặc kép: tên="giá trị".')
      continue
    }
    const allowed = Object.hasOwn(rule.attributes, attribute.name) ? rule.attributes[attribute.name] : undefined
    if (!allowed)
      faults.add(place, 'unknown-attribute', unknownAttribute(name, attribute, Object.keys(rule.attributes)))
    else if (seen.has(attribute.name))
      faults.add(place, 'repeated-attribute', `<${name}> có hai lần ${attribute.name}. Giữ lại một.`)
    else checkValue(attribute.name, attribute.value ?? null, allowed.kind, place, context, faults, assets)
    seen.add(attribute.name)
  }
  for (const [needed, { required, kind }] of Object.entries(rule.attributes)) {
    if (required && !seen.has(needed))
      faults.add(placeOf(node), 'missing-attribute', `<${name}> thiếu ${needed}. Viết ${needed}="${exampleOf(kind)}".`)
  }
}

function unknownAttribute(component: string, attribute: MdxJsxAttribute, known: Array<string>): string {
  const written = attribute.name.slice(0, 40)
  if (/^on/i.test(written)) return `Không gắn được lệnh ${written} vào bài học. Xoá đi.`
  if (/^(?:style|class|className)$/i.test(written))
    return `Không dùng được ${written}: kiểu chữ và màu do trang lo. Xoá đi.`
  return known.length > 0
    ? `<${component}> không có ${written}. Các thuộc tính dùng được: ${known.join(', ')}.`
    : `<${component}> không có thuộc tính nào. Xoá ${written}.`
}

function exampleOf(kind: AttributeKind): string {
  if (typeof kind === 'object') return kind[0] ?? ''
  const examples: Partial<Record<string, string>> = {
    word: 'ten-khong-dau',
    day: '2026-11-24',
    url: 'https://…',
    image: 'figures/ten-hinh.svg',
    video: 'video/ten-video',
    file: 'files/ten-tep.pdf',
  }
  return examples[kind] ?? '…'
}

function checkValue(
  name: string,
  value: string | null,
  kind: AttributeKind,
  place: Place | undefined,
  context: LessonContext,
  faults: Faults,
  assets: Set<string>,
): void {
  if (value?.includes(named)) return
  const problem = valueProblem(name, value, kind, context.today)
  if (problem) faults.add(place, kind === 'url' ? 'url' : 'attribute-value', problem)
  else if (value !== null && (kind === 'image' || kind === 'video' || kind === 'file'))
    checkAsset(value.trim(), kind, place, context, faults, assets)
}

function valueProblem(name: string, value: string | null, kind: AttributeKind, today: string): string | null {
  if (kind === 'flag') return value === null ? null : `Viết ${name} không kèm giá trị. Không muốn thì xoá đi.`
  const trimmed = value?.trim()
  if (!trimmed) return `${name} chưa có giá trị. Viết ${name}="${exampleOf(kind)}".`
  if (trimmed.length > longest) return `${name} dài quá 2.000 ký tự. Viết gọn lại.`
  if (typeof kind === 'object')
    return kind.includes(trimmed)
      ? null
      : `${name} không có loại “${trimmed.slice(0, 40)}”. Viết một trong: ${kind.join(', ')}.`
  switch (kind) {
    case 'word':
      return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(trimmed) && trimmed.length <= 80
        ? null
        : `${name} viết chữ thường không dấu, số và gạch nối, ví dụ gia-san.`
    case 'percent':
      return /^(?:[1-9]\d?|100)$/.test(trimmed)
        ? null
        : `${name} là số phần trăm nguyên từ 1 đến 100, ví dụ ${name}="70".`
    case 'count':
      return /^[1-9]\d{0,2}$/.test(trimmed) ? null : `${name} là số nguyên từ 1 đến 999, ví dụ ${name}="3".`
    case 'number':
      return readNumber(trimmed) === null || trimmed.startsWith('-')
        ? `${name} là một số không âm, viết liền, ví dụ ${name}="500".`
        : null
    case 'day':
      return dayProblem(name, trimmed, today)
    case 'url': {
      const url = checkUrl(trimmed)
      return url.ok ? (url.external ? null : `${name} cần một địa chỉ https://…`) : url.message
    }
    default:
      return null
  }
}

function dayProblem(name: string, day: string, today: string): string | null {
  if (!isDay(day)) return `${name} phải là một ngày có thật, viết năm-tháng-ngày, ví dụ ${name}="2026-11-24".`
  if (day > today) return `${name} là ngày còn ở phía trước. Viết ngày bạn đã kiểm tra.`
  return day < addDays(today, -3650) ? `${name} đã quá mười năm. Kiểm tra lại rồi viết ngày mới.` : null
}

/** A number as a trainer writes it in an attribute: `15000`, `1,5`, `-3`. Null for what could be read two ways (`15.000`). */
export function readNumber(written: string): number | null {
  if (/^-?\d{1,3}(?:[.,]\d{3})+$/.test(written)) return null
  return /^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(written) ? Number(written.replace(',', '.')) : null
}
