import { expect, test } from 'vitest'
import { caseName } from '#app/domain/kernel/index.ts'

test.each([
  ['nguyễn thị lài', 'Nguyễn Thị Lài'],
  ['TRẦN VĂN ĐỨC', 'Trần Văn Đức'],
  ['hoàng ngọc-ánh', 'Hoàng Ngọc-Ánh'],
  ["k'brôi", "K'brôi"],
  ['Nguyễn Thị Lài', 'Nguyễn Thị Lài'],
  ['NGUYỄN thị Lài', 'NGUYỄN thị Lài'], // somebody meant something by it
  ['nguyễn thị lài'.normalize('NFD'), 'Nguyễn Thị Lài'.normalize('NFD')],
])('%s is written %s', (typed, written) => {
  expect(caseName(typed)).toBe(written)
})
