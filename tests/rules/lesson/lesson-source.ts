import type { AssetInfo, Fault, LessonContext, LessonDocument, QuestionSpec } from '#app/domain/lesson/index.ts'
import { parseLesson } from '#app/domain/lesson/index.ts'

const assets: Array<AssetInfo> = [
  { ref: 'figures/gia-san.svg', kind: 'image', url: '/media/ab12.svg', bytes: 1200, width: 640, height: 360 },
  { ref: 'video/gioi-thieu', kind: 'video', url: '/media/cd34', bytes: 3_000_000 },
  { ref: 'files/mau.pdf', kind: 'file', url: '/media/ef56.pdf', bytes: 40_000 },
]

export const context: LessonContext = {
  today: '2026-11-24',
  asset: (ref) => assets.find((asset) => asset.ref === ref),
}

const head = '---\ntitle: Bài thử\nminutes: 10\n---\n'

/** The line on which a body given to `lessonOf` begins. */
export const firstLine = 5

export function lessonOf(body: string): string {
  return head + body
}

/** The document of a body that must be without fault. */
export function read(body: string): LessonDocument {
  const parsed = parseLesson(lessonOf(body), context)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1))
  return parsed.document
}

/** The faults of a body, lines counted from its own first; none when it is read. */
export function faultsOf(body: string): Array<Fault> {
  const parsed = parseLesson(lessonOf(body), context)
  return parsed.ok ? [] : parsed.faults.map((fault) => ({ ...fault, line: fault.line - firstLine + 1 }))
}

/** Faults as `line:column code`, for whole comparisons. */
export function placesOf(body: string): Array<string> {
  return faultsOf(body).map(({ line, column, code }) => `${line}:${column} ${code}`)
}

/** All HTML of a body's plain segments. */
export function htmlOf(body: string): string {
  return read(body)
    .segments.map((segment) => (segment.kind === 'html' ? segment.html : ''))
    .join('\n')
}

export function questionOf(question: string): QuestionSpec {
  const found = read(`<Quiz id="thu">\n${question}\n</Quiz>`).quizzes[0]?.questions[0]
  if (!found) throw new Error('the quiz has no question')
  return found
}

export function quizPlaces(question: string): Array<string> {
  return placesOf(`<Quiz id="thu">\n${question}\n</Quiz>`)
}

const allowed: Record<string, ReadonlyArray<string>> = {
  a: ['href', 'rel'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  svg: ['class', 'aria-hidden'],
  use: ['href'],
  time: ['datetime'],
  th: ['scope', 'align'],
  td: ['align'],
  ol: ['class', 'start'],
  code: ['class'],
}
const plain =
  'p h2 h3 h4 h5 h6 ul li strong em b i u s mark sub sup small kbd del br hr blockquote pre table thead tbody tr span figure figcaption dl dt dd'.split(
    ' ',
  )
const withClass = ['span', 'figure', 'p', 'table', 'ul']
const withId = ['h2', 'h3', 'h4', 'h5', 'h6']

/** Why a string of HTML could do more than be read: a tag, attribute or address that the renderer never makes. Null when it is inert. */
export function liveIn(html: string): string | null {
  for (const tag of html.matchAll(/<(?:"[^"]*"|[^">])*>?/g)) {
    const problem = tagProblem(tag[0])
    if (problem) return `${problem} in ${tag[0].slice(0, 200)}`
  }
  return null
}

function tagProblem(tag: string): string | null {
  const read = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>$/.exec(tag)
  if (!read) return 'a tag of another form'
  const [, closing, name = '', rest = ''] = read
  const names = [
    ...(allowed[name] ?? []),
    ...(withClass.includes(name) ? ['class'] : []),
    ...(withId.includes(name) ? ['id'] : []),
  ]
  if (!Object.hasOwn(allowed, name) && !plain.includes(name)) return 'another tag'
  if (closing) return rest ? 'a closing tag with more' : null
  for (const [, attribute = '', value = ''] of rest.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)) {
    if (!names.includes(attribute)) return `another attribute (${attribute})`
    if (attribute === 'href' && !/^(?:https:\/\/[^/]|mailto:|tel:|\/(?![/\\])|#)/.test(value)) return 'another address'
    if (attribute === 'src' && !/^\/media\/[a-z0-9.]+$/.test(value)) return 'another file'
  }
  return null
}
