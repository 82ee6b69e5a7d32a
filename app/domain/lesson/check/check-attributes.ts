import { addDays, isDay } from '../../kernel/index.ts'
import type { AttributeKind, AttributeRule } from '../components.ts'
import { ruleOf } from '../components.ts'
import type { LessonContext } from '../document.ts'
import type { Faults, Place } from '../fault.ts'
import { named } from '../scan/scan-state.ts'
import type { Element } from '../tree/node.ts'
import { isExpression, placeOf } from '../tree/node.ts'
import { checkUrl } from '../url.ts'
import { checkAsset } from './check-asset.ts'

const longest = 2_000

type Reading = { component: string; context: LessonContext; faults: Faults; assets: Set<string> }

/** Names unknown, repeated, missing and wrong attributes of a component. Files they name go to `assets`. */
export function checkAttributes(node: Element, context: LessonContext, faults: Faults, assets: Set<string>): void {
  const component = node.name ?? ''
  const rules = ruleOf(component)?.attributes
  if (!rules) return
  const reading = { component, context, faults, assets }
  const seen = new Set<string>()
  for (const attribute of node.attributes)
    checkAttribute(attribute, placeOf(attribute) ?? placeOf(node), rules, seen, reading)
  for (const [needed, { required, kind }] of Object.entries(rules)) {
    if (!required || seen.has(needed)) continue
    faults.add(
      placeOf(node),
      'missing-attribute',
      `<${component}> thiếu ${needed}. Viết ${needed}="${exampleOf(kind)}".`,
    )
  }
}

function checkAttribute(
  attribute: Element['attributes'][number],
  place: Place | undefined,
  rules: Readonly<Record<string, AttributeRule>>,
  seen: Set<string>,
  reading: Reading,
): void {
  const { component, context, faults } = reading
  if (attribute.type !== 'mdxJsxAttribute' || isExpression(attribute.value)) {
    faults.add(place, 'attribute-expression', 'Giá trị của thuộc tính phải là chữ trong ngoặc kép: tên="giá trị".')
    return
  }
  const { name } = attribute
  const value = attribute.value ?? null
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
  if (!rule) faults.add(place, 'unknown-attribute', unknownAttribute(component, name, Object.keys(rules)))
  else if (seen.has(name)) faults.add(place, 'repeated-attribute', `<${component}> có hai lần ${name}. Giữ lại một.`)
  else if (!value?.includes(named)) {
    const problem = valueProblem(name, value, rule.kind, context.today)
    if (problem) faults.add(place, rule.kind === 'url' ? 'url' : 'attribute-value', problem)
    else checkNamed(rule.kind, value?.trim() ?? '', place, reading)
  }
  seen.add(name)
}

/** What a value names must be there: a file of the course's folder, a lesson of the course. */
function checkNamed(kind: AttributeKind, name: string, place: Place | undefined, reading: Reading): void {
  const { context, faults, assets } = reading
  if (kind === 'image' || kind === 'video' || kind === 'file') checkAsset(name, kind, place, context, faults, assets)
  const { lessons } = context
  if (kind === 'lesson' && lessons && !lessons.includes(name))
    faults.add(place, 'unknown-lesson', `Khoá học không có bài “${name}”. Viết một trong: ${lessons.join(', ')}.`)
}

function unknownAttribute(component: string, name: string, known: Array<string>): string {
  const written = name.slice(0, 40)
  if (/^on/i.test(written)) return `Không gắn được lệnh ${written} vào bài học. Xoá đi.`
  if (/^(?:style|class|className)$/i.test(written)) {
    return `Không dùng được ${written}: kiểu chữ và màu do trang lo. Xoá đi.`
  }
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
    lesson: 'ten-bai',
  }
  return examples[kind] ?? '…'
}

function valueProblem(name: string, value: string | null, kind: AttributeKind, today: string): string | null {
  if (kind === 'flag') return value === null ? null : `Viết ${name} không kèm giá trị. Không muốn thì xoá đi.`
  const trimmed = value?.trim()
  if (!trimmed) return `${name} chưa có giá trị. Viết ${name}="${exampleOf(kind)}".`
  if (trimmed.length > longest) return `${name} dài quá 2.000 ký tự. Viết gọn lại.`
  if (kind === 'day') return dayProblem(name, trimmed, today)
  if (kind === 'url') return urlProblem(name, trimmed)
  if (typeof kind === 'object') {
    return kind.includes(trimmed)
      ? null
      : `${name} không có loại “${trimmed.slice(0, 40)}”. Viết một trong: ${kind.join(', ')}.`
  }
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined
  return form && !form.fits(trimmed) ? `${name} là ${form.is(name)}.` : null
}

type Form = { fits: (written: string) => boolean; is: (name: string) => string }

const word: Form = {
  fits: (written) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written) && written.length <= 80,
  is: (name) => `chữ thường không dấu, số và gạch nối, ví dụ ${name}="gia-san"`,
}

const forms: Record<string, Form> = {
  word,
  lesson: word,
  percent: {
    fits: (written) => /^(?:[1-9]\d?|100)$/.test(written),
    is: (name) => `số phần trăm nguyên từ 1 đến 100, ví dụ ${name}="70"`,
  },
  count: {
    fits: (written) => /^[1-9]\d{0,2}$/.test(written),
    is: (name) => `số nguyên từ 1 đến 999, ví dụ ${name}="3"`,
  },
  number: {
    fits: (written) => (readNumber(written) ?? -1) >= 0,
    is: (name) => `một số không âm, viết liền, ví dụ ${name}="500"`,
  },
}

function urlProblem(name: string, written: string): string | null {
  const url = checkUrl(written)
  if (!url.ok) return url.message
  return url.external ? null : `${name} cần một địa chỉ https://…`
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
