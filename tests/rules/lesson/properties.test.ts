import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Parsed } from '#app/domain/lesson/index.ts'
import { maxBytes, parseCourse, parseFinalTest, parseLesson, rendererVersion } from '#app/domain/lesson/index.ts'
import { context, lessonOf, liveIn } from './lesson-source.ts'

const whole = lessonOf(`Mở đầu **đậm** với [liên kết](https://vidu.vn), \`mã {x}\`.

## Mục một

<Callout kind="money" title="Còn lãi">

| Khoản | Hộp |
| --- | ---: |
| Bán | 150.000 đ |

</Callout>

<Steps>
<Step title="Một">
- a
- b
</Step>
</Steps>

<Compare>
<Do>Thật</Do>
<Dont>Dối</Dont>
</Compare>

<Fact source="Luật" checked="2026-11-24" url="https://vidu.vn/luat">Nói đúng.</Fact>

<Figure src="figures/gia-san.svg" alt="Thang giá" caption="Giá"/>

<Platform name="shopee">
<Download id="files/mau.pdf" label="Mẫu"/>
</Platform>

<Checklist id="viec" title="Việc">
- [ ] Mở máy
</Checklist>

<Quiz id="on" pass="70" shuffle>
<Question id="gio" kind="single" why="Đông.">
Lúc nào?

<Choice correct why="Bí mật.">20 giờ</Choice>
<Choice why="Vắng.">10 giờ</Choice>
</Question>
</Quiz>
`)

const pieces = fc.constantFrom(
  '<',
  '>',
  '</',
  '/>',
  '{',
  '}',
  '"',
  "'",
  '`',
  '```\n',
  '~~~',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '|',
  '---',
  '\\',
  '&',
  '&#x6A;',
  '&lt;',
  '<!--',
  '-->',
  '[',
  '](',
  ')',
  '![',
  '*',
  '**',
  '_',
  '~~',
  '#',
  '<script>',
  '</script>',
  'javascript:alert(1)',
  ' onclick="x"',
  '<img src=x onerror=y>',
  '<svg onload=x>',
  '<Callout kind="tip">',
  '</Callout>',
  '<Quiz id="q">',
  '</Quiz>',
  '<b>',
  '</b>',
  '<br/>',
  'import x from "y"\n',
  'export const x = 1\n',
  '{...x}',
  '={x}',
  '\u0000',
  '\u202e',
  '\uE000',
  '\uFEFF',
  'ế',
  'đ',
  '🍊',
  '[^1]',
  '[a]: x\n',
  'https://',
  '//',
  'data:text/html,x',
)

type Edit = { at: number; cut: number; put: string }
const edits = fc.array(
  fc.record({
    at: fc.nat(whole.length),
    cut: fc.nat(12),
    put: fc.array(pieces, { maxLength: 3 }).map((parts) => parts.join('')),
  }),
  { minLength: 1, maxLength: 6 },
)

function mutated(source: string, list: Array<Edit>): string {
  return list.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), source)
}

/** What must hold of whatever was read: it is refused with places inside the source, or it is harmless. */
function holds(source: string, parsed: Parsed<unknown>): void {
  if (parsed.ok) {
    expect(
      htmlStrings(parsed.document)
        .map(liveIn)
        .filter((problem) => problem !== null),
    ).toEqual([])
    return
  }
  expect(parsed.faults.length).toBeGreaterThan(0)
  const lines = source.normalize('NFC').replace(/\r\n?/g, '\n').split('\n')
  for (const { line, column, message } of parsed.faults) {
    expect(line >= 1 && line <= lines.length && column >= 1).toBe(true)
    expect(message).not.toMatch(/undefined|\[object|[Ee]xpected/)
  }
  const order = parsed.faults.map(({ line, column }) => line * 1e6 + column)
  expect(order).toEqual([...order].sort((a, b) => a - b))
}

function htmlStrings(value: unknown): Array<string> {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /html$/i.test(key) && typeof inner === 'string' ? [inner] : htmlStrings(inner),
  )
}

describe('whatever is written', () => {
  test('a whole lesson is read', () => {
    expect(parseLesson(whole, context)).toMatchObject({ ok: true })
    expect(Number.isInteger(rendererVersion)).toBe(true)
  })

  test('a lesson changed at any place is refused or harmless, never a crash', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const source = mutated(whole, list)
        holds(source, parseLesson(source, context))
      }),
      { numRuns: 400 },
    )
  })

  test('so is any heap of marks, as lesson, course or final test', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 40 }), (parts) => {
        const source = lessonOf(parts.join(''))
        holds(source, parseLesson(source, context))
        holds(source, parseFinalTest(source, context))
        holds(parts.join(''), parseCourse(parts.join(''), context))
      }),
      { numRuns: 400 },
    )
  })

  test('answers and reasons never reach a segment, the text or a heading', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const parsed = parseLesson(mutated(whole, list), context)
        if (!parsed.ok || parsed.document.quizzes.length === 0) return
        expect(JSON.stringify({ ...parsed.document, quizzes: [] })).not.toMatch(/Bí mật|Vắng/)
      }),
      { numRuns: 200 },
    )
  })

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const source = mutated(whole, list)
        expect(parseLesson(source, context)).toEqual(parseLesson(source, context))
      }),
      { numRuns: 50 },
    )
  })

  test('plain prose of any letters goes in and comes out as it was', () => {
    const word = fc.stringMatching(/^[a-zàáảãạăâđèéêìíòóôơùúưỳýA-ZĐ0-9,.;:?%()"']{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const prose = `Bạn ${words.join(' ')}`
        // An address is made a link, which may be refused.
        fc.pre(!/www\.|https?:/i.test(prose))
        expect(parseLesson(lessonOf(prose), context)).toMatchObject({ ok: true, document: { text: prose } })
      }),
      { numRuns: 200 },
    )
  })
})

describe('size', () => {
  test('200 kB are the most, counted in bytes', () => {
    const paragraph = `${'Chào bạn nhé. '.repeat(40)}\n\n`
    const bytes = (text: string) => new TextEncoder().encode(text).length
    const fits = lessonOf(paragraph.repeat(Math.floor((maxBytes - 100) / bytes(paragraph))))
    expect(parseLesson(fits, context)).toMatchObject({ ok: true })
    expect(parseLesson(fits + paragraph, context)).toMatchObject({
      ok: false,
      faults: [{ line: 1, column: 1, code: 'too-large' }],
    })
  })

  // Twice as long must not take four times as long: each of these once did, in one parser or the other.
  test.each([
    ['a_ '],
    [']'],
    ['`` ` ``` '],
    ['<b>'],
    ['<Callout kind="tip">'],
    ['</b>'],
    ['{'],
    ['<!--'],
    ['> '],
    ['- '],
    ['> a\n\n'],
    ['> <b>\na</b>\n\n'],
    ['- a\n\n1. b\n\n'],
    ['|'],
    ['[a]('],
    ['.a@'],
    ['> ```\n\n```\n\n'],
    ['\n'],
    ['a <b>c\n\nd</b>\n\n'],
    ['<Do a="'],
    ['[^a]: b\n\n'],
  ])('%j by the thousand is answered in seconds', (piece) => {
    const started = performance.now()
    parseLesson(lessonOf(piece.repeat(Math.floor((maxBytes - 100) / piece.length))), context)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
