import type { Document, YAMLError } from 'yaml'
import { isAlias, isMap, isNode, isScalar, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Faults, Place } from './fault.ts'
import { placeFinder } from './source.ts'

// An opening fence is four characters: three hyphens and a line end.
const opening = 4
const longest = 20_000

/** Splits a normalised source. `body` keeps every line number: the front matter's lines are left empty. */
export function splitFrontMatter(text: string): { yaml: string | null; body: string } {
  const found = /^---[ \t]*\n(?:[\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text)
  if (!found) return { yaml: null, body: text }
  const whole = found[0]
  const first = whole.indexOf('\n') + 1
  const last = whole.trimEnd().lastIndexOf('\n') + 1
  return { yaml: whole.slice(first, last), body: whole.replace(/[^\n]+/g, '') + text.slice(whole.length) }
}

/** Reads front matter by its schema; every fault goes to its own line, and what could not be read is null. */
export function readFrontMatter<Schema extends z.ZodType>(
  yaml: string | null,
  schema: Schema,
  faults: Faults,
): z.output<Schema> | null {
  if (yaml === null) {
    faults.add(
      { line: 1, column: 1 },
      'front-matter-missing',
      'Đầu bài thiếu phần khai báo. Dòng đầu viết ---, rồi title: Tên bài, rồi một dòng --- nữa.',
    )
    return null
  }
  const find = placeFinder(`---\n${yaml}`)
  const at = (offset: number): Place => find(offset + opening)
  const document = parseYaml(yaml, at, faults)
  if (!document) return null
  const read = schema.safeParse(document.toJS() ?? {})
  if (read.success) return read.data
  for (const issue of read.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        faults.add(placeOfKey(document, issue.path, key, at), 'front-matter-key', unknownKey(key, schema))
    } else faults.add(placeOfPath(document, issue.path, at), 'front-matter', issue.message)
  }
  return null
}

function unknownKey(key: string, schema: z.ZodType): string {
  const known = 'shape' in schema && typeof schema.shape === 'object' && schema.shape ? Object.keys(schema.shape) : []
  const list = known.length > 0 ? ` Các mục dùng được: ${known.join(', ')}.` : ''
  return `Phần khai báo không có mục “${key.slice(0, 40)}”.${list}`
}

function parseYaml(yaml: string, at: (offset: number) => Place, faults: Faults): Document.Parsed | null {
  if (yaml.length > longest) {
    faults.add(
      { line: 2, column: 1 },
      'front-matter-size',
      'Phần khai báo ở đầu bài dài quá 20.000 ký tự. Chuyển bớt xuống phần nội dung.',
    )
    return null
  }
  try {
    const document = parseDocument(yaml, { prettyErrors: false, schema: 'core', merge: false, uniqueKeys: true })
    for (const error of [...document.errors, ...document.warnings])
      faults.add(at(error.pos[0]), 'front-matter-yaml', yamlMessage(error))
    let aliased = false
    visit(document, (_key, node) => {
      const anchored = isNode(node) && 'anchor' in node && node.anchor
      if (!isAlias(node) && !anchored) return
      aliased = true
      faults.add(
        at(isNode(node) ? (node.range?.[0] ?? 0) : 0),
        'front-matter-alias',
        'Phần khai báo không dùng được & và * của YAML. Chép lại giá trị, hoặc đặt cả dòng chữ trong ngoặc kép.',
      )
    })
    return document.errors.length > 0 || document.warnings.length > 0 || aliased ? null : document
  } catch {
    // Nesting past any use exhausts the YAML parser's stack.
    faults.add(
      { line: 2, column: 1 },
      'front-matter-yaml',
      'Không đọc được phần khai báo ở đầu bài. Mỗi dòng viết một mục: tên mục, dấu hai chấm, dấu cách, giá trị.',
    )
    return null
  }
}

const yamlMessages: Record<string, string> = {
  DUPLICATE_KEY: 'Mục này khai báo hai lần. Giữ lại một.',
  BAD_INDENT: 'Thụt đầu dòng không đều. Các dòng cùng cấp thụt vào bằng nhau.',
  TAB_AS_INDENT: 'Thụt đầu dòng bằng phím Tab. Dùng dấu cách.',
  MISSING_CHAR: 'Thiếu một dấu: ngoặc kép, ngoặc vuông chưa đóng, hoặc thiếu dấu cách sau dấu hai chấm.',
  BLOCK_AS_IMPLICIT_KEY:
    'Dòng này có hai dấu hai chấm. Đặt giá trị trong ngoặc kép, ví dụ: title: "Livestream: bắt đầu".',
  MULTILINE_IMPLICIT_KEY: 'Dòng này thiếu dấu hai chấm sau tên mục.',
  TAG_RESOLVE_FAILED: 'Phần khai báo không dùng được dấu ! của YAML. Đặt giá trị trong ngoặc kép.',
}

function yamlMessage(error: YAMLError): string {
  return (
    yamlMessages[error.code] ??
    'Không đọc được dòng này của phần khai báo. Viết: tên mục, dấu hai chấm, dấu cách, giá trị; giá trị có dấu lạ thì đặt trong ngoặc kép.'
  )
}

function placeOfPath(
  document: Document.Parsed,
  path: ReadonlyArray<PropertyKey>,
  at: (offset: number) => Place,
): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return at(node.range[0])
  }
  return { line: 1, column: 1 }
}

function placeOfKey(
  document: Document.Parsed,
  path: ReadonlyArray<PropertyKey>,
  key: string,
  at: (offset: number) => Place,
): Place {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined
  const range = pair && isNode(pair.key) ? pair.key.range : undefined
  return range ? at(range[0]) : placeOfPath(document, path, at)
}
