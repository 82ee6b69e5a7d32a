import { expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { addressesOf, deadLinks, unlinkedClaims } from './link-rules.ts'

const known = {
  lessons: new Map([['khoa-a', ['bai-mot', 'kiem-tra-cuoi-khoa']]]),
  addresses: addressesOf(routes),
  headings: ['gia-san'],
}
const dead = (url: string) => deadLinks([{ line: 3, url }], known)

test.each([
  '/',
  '/courses',
  '/courses?q=cam',
  '/courses/khoa-a',
  '/learn/khoa-a/bai-mot',
  '/learn/khoa-a/bai-mot#muc',
  '/me/',
  '/verify/ABC123',
  '#gia-san',
  'https://vidu.vn/khong-xem',
  'mailto:a@vidu.vn',
])('leads somewhere: %s', (url) => {
  expect(dead(url)).toEqual([])
})

test.each([
  '/courses/khoa-b',
  '/courses/khoa-a/bai-mot',
  '/learn/khoa-a/bai-hai',
  '/learn/khoa-b/bai-mot',
  '/learn/khoa-a',
  '/learn',
  '/hoc',
  '/verify/A/B',
  '#muc-khac',
])('leads nowhere: %s', (url) => {
  expect(dead(url)).toEqual([`3: ${url} leads nowhere`])
})

test('a claim that names its source gives a link to it', () => {
  const source = [
    '<Fact source="Luật A" url="https://vanban.vn/?a=1&b=2" checked="2026-11-24">Nói.</Fact>',
    '<Fact source="Luật B" checked="2026-11-24">Nói.</Fact>',
    '<Question id="a" kind="single" source="Luật C" checked="2026-11-24">',
    '<Question id="b" kind="single">',
  ].join('\n')
  expect(unlinkedClaims(source)).toEqual(['2: no link for Luật B', '3: no link for Luật C'])
})
