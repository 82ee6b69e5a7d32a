/*
 * Figures, money, dates as they are written in Vietnam: 1.234,5 · 24/11/2026 · 19:30 · 15.000 đ · 58 % · −3; on English
 * screens 1,234.5 · 24 Nov 2026 · 58%, and money stays in đồng.
 * Written out by hand and not by Intl, whose answers differ between a server and an old phone.
 * Dates are of Asia/Ho_Chi_Minh, which has been UTC+7 without summer time since 1975.
 */
import type { Language } from './words/language-context.ts'

const NO_BREAK = '\u00a0'
const MINUS = '\u2212'
const SAIGON = 7 * 60 * 60 * 1000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const WEEKDAYS_SHORT = ['CN', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7']

/** A moment, or a day as YYYY-MM-DD, or a moment as ISO text. */
export type When = Date | string

/** `1.234,5`; at most `decimals` places, none of them an idle nought; unknown is —. */
export function formatNumber(value: number | null | undefined, decimals = 1, language: Language = 'vi'): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '—'
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const [whole = '0', part = ''] = Math.abs(value).toFixed(decimals).split('.')
  const rest = part.replace(/0+$/, '')
  const written = whole.replace(/\B(?=(\d{3})+$)/g, group) + (rest === '' ? '' : point + rest)
  return value < 0 && written !== '0' ? MINUS + written : written
}

/** `+47`, `−3`, `0`: a change. */
export function formatChange(value: number, language: Language = 'vi'): string {
  return (value > 0 ? '+' : '') + formatNumber(value, 1, language)
}

/** `58 %` of a share between 0 and 1; `58%` in English. */
export function formatShare(share: number | null, decimals = 0, language: Language = 'vi'): string {
  if (share === null) return '—'
  return `${formatNumber(share * 100, decimals, language)}${language === 'vi' ? NO_BREAK : ''}%`
}

/** `15.000 đ`, whole đồng. */
export function formatMoney(dong: number | null, language: Language = 'vi'): string {
  return dong === null ? '—' : `${formatNumber(dong, 0, language)}${NO_BREAK}đ`
}

/** A figure with its unit, never parted: `354 người`. */
export function withUnit(value: number, unit: string, language: Language = 'vi'): string {
  return `${formatNumber(value, 1, language)}${NO_BREAK}${unit}`
}

/** `6 MB`, `180 kB`. */
export function formatBytes(bytes: number, language: Language = 'vi'): string {
  if (bytes < 1000) return withUnit(bytes, 'B', language)
  if (bytes < 1_000_000) return withUnit(Math.round(bytes / 1000), 'kB', language)
  const megabytes = bytes / 1_000_000
  return withUnit(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes), 'MB', language)
}

/** `0,9 MB`: what a film costs, always in the unit a data plan is sold in. */
export function formatMegabytes(bytes: number, language: Language = 'vi'): string {
  return withUnit(Math.max(0.1, Math.round(bytes / 100_000) / 10), 'MB', language)
}

/** `10 phút`, `1 giờ 45 phút`, `2 giờ`, never parted. */
export function formatDuration(minutes: number, language: Language = 'vi'): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const [hourWord, minuteWord] = language === 'vi' ? ['giờ', 'phút'] : ['h', 'min']
  if (hours === 0) return `${rest}${NO_BREAK}${minuteWord}`
  const inHours = `${hours}${NO_BREAK}${hourWord}`
  return rest === 0 ? inHours : `${inHours}${NO_BREAK}${rest}${NO_BREAK}${minuteWord}`
}

/** `24/11/2026`; in English `24 Nov 2026`, which cannot be read as the eleventh of something. */
export function formatDate(when: When, language: Language = 'vi'): string {
  const { year, month, day } = partsOf(when)
  if (language === 'en') return `${day}${NO_BREAK}${MONTHS[month - 1]}${NO_BREAK}${year}`
  return `${two(day)}/${two(month)}/${year}`
}

/** `19:30` */
export function formatTime(when: When): string {
  const { hour, minute } = partsOf(when)
  return `${two(hour)}:${two(minute)}`
}

/** `19:30, 24/11/2026` */
export function formatDateTime(when: When, language: Language = 'vi'): string {
  return `${formatTime(when)}, ${formatDate(when, language)}`
}

/** `Hà Tĩnh, ngày 24 tháng 11 năm 2026` needs this: the date of a document (Nghị định 30/2020/NĐ-CP: day under 10 and month under 3 with a nought). */
export function formatDocumentDate(when: When): string {
  const { year, month, day } = partsOf(when)
  return `ngày${NO_BREAK}${two(day)} tháng${NO_BREAK}${month < 3 ? two(month) : month} năm${NO_BREAK}${year}`
}

/** `Thứ Năm`, or `Th 5` when short. */
export function formatWeekday(when: When, short = false): string {
  const { year, month, day } = partsOf(when)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return (short ? WEEKDAYS_SHORT : WEEKDAYS)[weekday] ?? ''
}

/** `0912 345 678` of a Vietnamese number in any usual spelling; others as they are. */
export function formatPhone(phone: string): string {
  const national = phone.replace(/[^\d+]/g, '').replace(/^(?:\+84|84(?=\d{9}$))/, '0')
  return /^0\d{9}$/.test(national)
    ? `${national.slice(0, 4)}${NO_BREAK}${national.slice(4, 7)}${NO_BREAK}${national.slice(7)}`
    : phone
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function partsOf(when: When) {
  // A day without an hour is that day, wherever it is read.
  const local =
    typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when)
      ? new Date(`${when}T00:00:00Z`)
      : new Date(new Date(when).getTime() + SAIGON)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  }
}

/** A title as it is set in type: a name of two words does not part at the end of a line. */
export function joinNames(title: string): string {
  return title.replaceAll('TikTok Shop', 'TikTok\u00a0Shop')
}
