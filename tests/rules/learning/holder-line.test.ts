import { expect, test } from 'vitest'
import { shortHolderLine } from '#app/domain/learning/index.ts'

const place = ', xã Hương Khê, tỉnh Hà Tĩnh'

test('a line that fits stays as it is', () => {
  const line = `Hộ kinh doanh Cam Hạnh${place}`
  expect(shortHolderLine(line)).toBe(line)
  expect(shortHolderLine('')).toBe('')
})

test('of a long organisation the end goes, between words; the place stays', () => {
  const line = `${'Hợp tác xã nông nghiệp, dịch vụ và du lịch cộng đồng Sơn Kim '.repeat(3).trim()}${place}`
  const short = shortHolderLine(line)
  expect(short.length).toBeLessThanOrEqual(84)
  expect(short).toMatch(/^Hợp tác xã .*[^\s]…, xã Hương Khê, tỉnh Hà Tĩnh$/)
  expect(line.startsWith(`${short.slice(0, short.indexOf('…'))} `)).toBe(true)
})

test('without a place, and without a single space, it is cut too', () => {
  expect(shortHolderLine('Bánh '.repeat(40).trim()).length).toBeLessThanOrEqual(84)
  expect(shortHolderLine('B'.repeat(146) + place)).toBe(`${'B'.repeat(84 - place.length - 1)}…${place}`)
})
