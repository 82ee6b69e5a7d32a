import { expect, test } from 'vitest'
import { searchLine } from '#app/domain/catalogue/index.ts'

test('a line of search text is folded words, each after a space', () => {
  expect(searchLine('Đóng gói: cam “Khe Mây”, 15.000 đ!')).toBe(' dong goi cam khe may 15 000 d')
  expect(searchLine('Đóng gói'.normalize('NFD'))).toBe(' dong goi')
  expect(searchLine('— …')).toBe('')
})
