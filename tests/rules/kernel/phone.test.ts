import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameProblem, parsePhone } from '#app/domain/kernel/index.ts'

const told = (text: string) => {
  const read = parsePhone(text)
  return read.ok ? read.phone : Object.values(read.problem).join(':')
}

test.each([
  ['0912 345 678', '+84912345678'],
  ['+84.912.345.678', '+84912345678'],
  ['84 0912 345 678', '+84912345678'],
  ['0084 912 345 678', '+84912345678'],
  ['ĐT: 0912 345 678', '+84912345678'],
  ['', 'phone_empty'],
  ['--', 'phone_empty'],
  ['chưa có', 'phone_letters'],
  ['0912 711 22o', 'phone_letters'],
  ['O912 345 678', 'phone_letters'],
  ['0912 345 67', 'phone_digits:9'],
  ['0912 345 678 912', 'phone_digits:13'],
  ['841 234 567', 'phone_digits:9'],
  ['84 912.345.99', 'phone_missing:1'],
  ['+84 912 345', 'phone_missing:3'],
  ['+84 0912 345 67', 'phone_missing:1'],
  ['84 912 345 6789', 'phone_extra:1'],
  ['0123 456 7890', 'phone_old:0834567890'],
  ['84 123 456 7890', 'phone_old:0834567890'],
  ['024 3825 1234', 'phone_landline'],
  ['+1 202 555 0123', 'phone_foreign'],
  ['0612 345 678', 'phone_unknown'],
])('%s: %s', (text, answer) => {
  expect(told(text)).toBe(answer)
})

test('one digit too few or too many, however the number is written, is told as that', () => {
  const rest = fc.stringMatching(/^[35789][3-9]\d{7}$/)
  fc.assert(
    fc.property(rest, fc.constantFrom('0', '84', '+84', '0084', '+84 0'), (number, front) => {
      expect(told(`${front}${number}`)).toBe(`+84${number}`)
      expect(told(`${front}${number.slice(1)}`)).toBe(front === '0' ? 'phone_digits:9' : 'phone_missing:1')
      expect(told(`${front}${number}5`)).toBe(front === '0' ? 'phone_digits:11' : 'phone_extra:1')
    }),
  )
})

test.each([
  ['', 'name_empty'],
  ['H', 'name'],
  ['Lê Thị Na 🍊', 'name_signs'],
  ['=HYPERLINK("x")', 'name_signs'],
  ['Hạnh 2', 'name_digits'],
  ['a'.repeat(101), 'name_long'],
  ["H'Hen Niê", null],
])('the name “%s”: %s', (text, problem) => {
  expect(nameProblem(text)).toBe(problem)
})
