import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDrawnPages, type Drawing } from '#app/web/drawn-pages.ts'

const lesson: Drawing = { url: 'http://localhost/learn/a/b', data: '[1]', html: new Map([['one', '<p>Cu đơ</p>']]) }

function pageWith(nonce: string): string {
  return `<p>Bác Tịnh</p><script nonce="${nonce}">1</script><script nonce="${nonce}">2</script>`
}

test('what is drawn from the same is found, with the nonce of the answer that it goes out with', () => {
  const pages = createDrawnPages(10_000)
  expect(pages.find(lesson, 'first')).toBeUndefined()
  pages.keep(lesson, pageWith('first'), 'first')
  const alike = { ...lesson, html: new Map(lesson.html) }
  expect(pages.find(alike, 'second')?.toString()).toBe(pageWith('second'))
  expect(pages.find(alike, 'third')?.toString()).toBe(pageWith('third'))
})

test.each<[string, Partial<Drawing>]>([
  ['address', { url: 'http://localhost/learn/a/c' }],
  ['query', { url: 'http://localhost/learn/a/b?lang=en' }],
  ['data', { data: '[2]' }],
  ['lesson markup', { html: new Map([['one', '<p>Cu đơ.</p>']]) }],
  ['other markup', { html: new Map([['two', '<p>Cu đơ</p>']]) }],
  ['less markup', { html: new Map() }],
  [
    'more markup',
    {
      html: new Map([
        ['one', '<p>Cu đơ</p>'],
        ['two', ''],
      ]),
    },
  ],
])('another %s is another page', (_, changes) => {
  const pages = createDrawnPages(10_000)
  pages.keep(lesson, pageWith('n'), 'n')
  expect(pages.find({ ...lesson, ...changes }, 'n')).toBeUndefined()
})

test('the page asked for longest ago makes room, and one too large for all of it is not kept', () => {
  const pages = createDrawnPages(2000)
  const named = (data: string): Drawing => ({ ...lesson, data })
  const keep = (data: string, length: number) => pages.keep(named(data), 'x'.repeat(length), 'n')
  keep('a', 800)
  keep('b', 800)
  expect(pages.find(named('a'), 'n')).toBeDefined()
  keep('c', 800)
  expect(pages.find(named('b'), 'n')).toBeUndefined()
  expect(pages.find(named('a'), 'n')).toBeDefined()
  keep('d', 2001)
  expect(pages.find(named('d'), 'n')).toBeUndefined()
  expect(pages.find(named('c'), 'n')).toBeDefined()
})

test('whatever is kept and asked for: an answer is the page last drawn from just that, or none', () => {
  const drawing = fc.record({
    url: fc.constantFrom('/a', '/b'),
    data: fc.constantFrom('1', '2', '1\n2'),
    html: fc.constantFrom(new Map<string, string>(), new Map([['k', 'x']]), new Map([['k', 'y']])),
  })
  const step = fc.record({ drawing, size: fc.nat(300), keeps: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const pages = createDrawnPages(700)
      const drawn = new Map<string, string>()
      const nameOf = ({ url, data, html }: Drawing) => JSON.stringify([url, data, [...html]])
      for (const { drawing: one, size, keeps } of steps) {
        if (keeps) {
          const page = `${'đ'.repeat(size)}NONCE${nameOf(one)}`
          pages.keep(one, page, 'NONCE')
          drawn.set(nameOf(one), page)
        }
        const found = pages.find(one, 'other')?.toString()
        if (found !== undefined) expect(found).toBe(drawn.get(nameOf(one))?.replace('NONCE', 'other'))
      }
    }),
  )
})
