import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLesson } from '#app/domain/lesson/index.ts'
import { twins } from './hostile-sources.ts'
import { context, faultsOf, lessonOf, liveIn } from './lesson-source.ts'

describe.each(twins)('%j', (hostile, benign, shown) => {
  test('is refused or inert', () => {
    const parsed = parseLesson(lessonOf(hostile), context)
    if (parsed.ok) expect(liveIn(htmlIn(parsed.document))).toBeNull()
    else
      for (const { line, column, message } of parsed.faults)
        expect({ line: line > 0, column: column > 0, message }).toEqual({
          line: true,
          column: true,
          message: expect.stringMatching(/[.…]$/),
        })
  })

  test('has a twin that goes in', () => {
    expect(faultsOf(benign)).toEqual([])
    const parsed = parseLesson(lessonOf(benign), context)
    const html = parsed.ok ? htmlIn(parsed.document) : ''
    expect(html).toContain(shown)
    expect(liveIn(html)).toBeNull()
  })
})

test('nearly all of them are refused outright', () => {
  expect(twins.length).toBeGreaterThanOrEqual(160)
  const inert = twins.filter(([hostile]) => faultsOf(hostile).length === 0).map(([hostile]) => hostile)
  expect(inert).toEqual([
    "import('fs')",
    "  import fs from 'fs'",
    "- import fs from 'fs'",
    "> import fs from 'fs'",
    '[a](https://vidu.vn/"onclick="x)',
    '[a][b]\n\n[b]: https://vidu.vn/" onclick="x',
  ])
})

test('whatever is made of them, by cutting, joining and slipping in letters, is refused or inert', {
  timeout: 30_000,
}, () => {
  const sources = twins.flat().filter((source) => source.length < 400)
  const source = fc.constantFrom(...sources)
  const slipped = fc.constantFrom(
    '\u0000',
    '\t',
    '\n',
    '\n\n',
    '{',
    '}',
    '<',
    '>',
    '</',
    '"',
    '`',
    '\\',
    '&#x3c;',
    '&lt;',
    '\u200b',
    ':',
  )
  const change = fc.record({ at: fc.nat(400), cut: fc.nat(6), put: fc.oneof(slipped, source) })
  fc.assert(
    fc.property(source, fc.array(change, { minLength: 1, maxLength: 4 }), (start, changes) => {
      const made = changes.reduce((text, { at, cut, put }) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + put + text.slice(place + cut)
      }, start)
      const parsed = parseLesson(lessonOf(made), context)
      if (parsed.ok) expect({ made, live: liveIn(htmlIn(parsed.document)) }).toEqual({ made, live: null })
      else expect(parsed.faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 3000, interruptAfterTimeLimit: 5000 },
  )
})

/** Every string that a page would put in as HTML. */
function htmlIn(document: Extract<ReturnType<typeof parseLesson>, { ok: true }>['document']): string {
  const drawn = document.segments.flatMap((segment) =>
    segment.kind === 'html'
      ? [segment.html]
      : segment.kind === 'checklist'
        ? segment.items.map((item) => item.html)
        : [],
  )
  const asked = document.quizzes.flatMap((quiz) =>
    quiz.questions.flatMap((question) => [question.promptHtml, ...question.choices.map((choice) => choice.html)]),
  )
  return [...drawn, ...asked].join('\n')
}
