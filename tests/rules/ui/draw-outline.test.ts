import { expect, test } from 'vitest'
import { drawOutlineRows } from '#app/ui/lesson/draw-outline.ts'

const row = { to: '/learn/khoa/bai-1', title: 'Chọn hàng', number: 1, done: false, current: false }

test('a lesson ahead is outlined, one that is done says so, the one that is open is marked', () => {
  expect(drawOutlineRows([row], 'đã học')).toBe(
    '<li><a href="/learn/khoa/bai-1"><span class="plate plate-s plate-off">1</span><span>Chọn hàng</span></a></li>',
  )
  const [done, current] = [
    { ...row, done: true },
    { ...row, number: 2, current: true },
  ]
  expect(drawOutlineRows([done, current], 'đã học')).toBe(
    '<li><a href="/learn/khoa/bai-1"><span class="plate plate-s">1</span><span>Chọn hàng</span>' +
      '<svg class="i-20 o-k" aria-hidden="true"><use href="/icons.svg#i-check"></use></svg><span class="vh">đã học</span></a></li>' +
      '<li><a href="/learn/khoa/bai-1" aria-current="page"><span class="plate plate-s">2</span><span>Chọn hàng</span></a></li>',
  )
})

test('nothing of a title or an address becomes markup', () => {
  const html = drawOutlineRows(
    [{ ...row, title: '<img src=x onerror=alert(1)> & "cam"', to: '/learn/"><b>' }],
    'đã học',
  )
  expect(html).toContain('<span>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;cam&quot;</span>')
  expect(html).toContain('href="/learn/&quot;&gt;&lt;b&gt;"')
})
