import { describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatChange,
  formatDate,
  formatDateTime,
  formatDocumentDate,
  formatDuration,
  formatMoney,
  formatNumber,
  formatPhone,
  formatShare,
  formatTime,
  formatWeekday,
  withUnit,
} from '#app/ui/format.ts'

const plain = (text: string) => text.replaceAll('\u00a0', '~')

describe('numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234.5, '1.234,5'],
    [1234567, '1.234.567'],
    [-3, '\u22123'],
    [-0.04, '0'],
    [12.0, '12'],
    [99.96, '100'],
  ])('%d is written %s', (value, written) => {
    expect(formatNumber(value)).toBe(written)
  })
  test('unknown is a dash, nought is 0', () => {
    expect(formatNumber(null)).toBe('—')
    expect(formatNumber(Number.NaN)).toBe('—')
    expect(formatMoney(null)).toBe('—')
    expect(formatShare(null)).toBe('—')
    expect(formatMoney(0)).toBe('0\u00a0đ')
  })
  test('number and unit never part', () => {
    expect(plain(formatMoney(150000))).toBe('150.000~đ')
    expect(plain(formatMoney(-17250))).toBe('\u221217.250~đ')
    expect(plain(formatShare(0.58))).toBe('58~%')
    expect(plain(formatShare(0.115, 1))).toBe('11,5~%')
    expect(plain(withUnit(3012, 'người'))).toBe('3.012~người')
    expect(plain(formatBytes(6_040_000))).toBe('6~MB')
    expect(plain(formatBytes(1_540_000))).toBe('1,5~MB')
    expect(plain(formatBytes(180_400))).toBe('180~kB')
  })
  test('a change bears its sign', () => {
    expect([47, 0, -3].map((value) => formatChange(value))).toEqual(['+47', '0', '\u22123'])
  })
  test('English turns point and comma round', () => {
    expect(formatNumber(1234.5, 1, 'en')).toBe('1,234.5')
  })
  test('English has no space before the sign of a share; money stays in đồng', () => {
    expect(formatShare(0.58, 0, 'en')).toBe('58%')
    expect(formatShare(0.115, 1, 'en')).toBe('11.5%')
    expect(formatShare(null, 0, 'en')).toBe('—')
    expect(plain(formatMoney(150000, 'en'))).toBe('150,000~đ')
  })
})

describe('time', () => {
  test.each([
    ['2026-11-23T16:59:59.999Z', '23:59, 23/11/2026'],
    ['2026-11-23T17:00:00Z', '00:00, 24/11/2026'],
    ['2028-02-28T17:00:00Z', '00:00, 29/02/2028'],
    ['2026-12-31T17:30:00Z', '00:30, 01/01/2027'],
  ])('%s is %s in Hà Tĩnh', (moment, written) => {
    expect(formatDateTime(moment)).toBe(written)
    expect(formatDateTime(new Date(moment))).toBe(written)
  })
  test('a day without an hour stays that day', () => {
    expect(formatDate('2026-01-01')).toBe('01/01/2026')
    expect(formatDate('1968-02-29')).toBe('29/02/1968')
  })
  test('English names the month', () => {
    expect(plain(formatDate('2026-11-24', 'en'))).toBe('24~Nov~2026')
    expect(plain(formatDate('2026-09-02', 'en'))).toBe('2~Sep~2026')
    expect(plain(formatDateTime('2026-12-31T17:30:00Z', 'en'))).toBe('00:30, 1~Jan~2027')
  })
  test('hours, weekdays, dates of documents', () => {
    expect(formatTime('2026-11-26T12:30:00Z')).toBe('19:30')
    expect(formatWeekday('2026-11-26')).toBe('Thứ Năm')
    expect(formatWeekday('2026-11-28', true)).toBe('Th 7')
    expect(formatWeekday('2026-11-28T17:00:00Z')).toBe('Chủ nhật')
    expect(plain(formatDocumentDate('2026-02-03'))).toBe('ngày~03 tháng~02 năm~2026')
    expect(plain(formatDocumentDate('2026-11-24'))).toBe('ngày~24 tháng~11 năm~2026')
  })
  test.each([
    [0, '0~phút'],
    [10, '10~phút'],
    [59.6, '1~giờ'],
    [60, '1~giờ'],
    [105, '1~giờ~45~phút'],
  ])('%d minutes are %s', (minutes, written) => {
    expect(plain(formatDuration(minutes))).toBe(written)
  })
})

test.each([
  ['0912345678', '0912~345~678'],
  ['+84 912.345.678', '0912~345~678'],
  ['84912345678', '0912~345~678'],
  ['19001234', '19001234'],
])('the phone %s is written %s', (phone, written) => {
  expect(plain(formatPhone(phone))).toBe(written)
})
