import { expect, test } from 'vitest'
import { caseName } from '#app/domain/kernel/index.ts'

test.each([
  ['nguyễn thị lài', 'Nguyễn Thị Lài'],
  ['TRẦN VĂN ĐỨC', 'Trần Văn Đức'],
  ['hoàng ngọc-ánh', 'Hoàng Ngọc-Ánh'],
  ["k'brôi", "K'brôi"],
  ['Nguyễn Thị Lài', 'Nguyễn Thị Lài'],
  ['nguyễn thị Hường', 'Nguyễn Thị Hường'],
  ['Nguyễn thị Lài', 'Nguyễn Thị Lài'],
  ['NGUYỄN thị Lài', 'NGUYỄN Thị Lài'], // the capitals somebody meant
  ['nguyễn thị lài'.normalize('NFD'), 'Nguyễn Thị Lài'.normalize('NFD')],
])('%s is written %s', (typed, written) => {
  expect(caseName(typed)).toBe(written)
})
