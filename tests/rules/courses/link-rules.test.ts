import { expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { addressesOf, deadLinks } from './link-rules.ts'

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
