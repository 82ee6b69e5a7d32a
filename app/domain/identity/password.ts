import { foldVietnamese, type Phone } from '../kernel/index.ts'

/** Said beside every field for a new password. */
export const shortestPassword = 8
export const longestPassword = 200

export type PasswordProblem = 'password_short' | 'password_long' | 'password_phone' | 'password_common'

// What is tried first by whoever guesses in Vietnam.
const common = new Set([
  '12345678',
  '123456789',
  '1234567890',
  '0123456789',
  '11111111',
  '00000000',
  '88888888',
  '66668888',
  '87654321',
  'abcd1234',
  'abc12345',
  'qwertyui',
  'qwerty123',
  'password',
  'password1',
  'matkhau1',
  'matkhau123',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'vietnam1',
  'hatinh38',
  'tiktokshop',
  'shopee123',
])

/** Whether a text may be a password: long enough, not the phone number, not one that everybody tries. */
export function checkPassword(password: string, phone: Phone | null): PasswordProblem | null {
  if ([...password].length < shortestPassword) return 'password_short'
  if (password.length > longestPassword) return 'password_long'
  const digits = password.replace(/\D/g, '').replace(/^(0|84)/, '')
  if (phone && digits === phone.slice(3) && password.replace(/[\d\s.+-]/g, '') === '') return 'password_phone'
  if (common.has(foldVietnamese(password).replaceAll(' ', '')) || /^(.)\1+$/su.test(password)) return 'password_common'
  return null
}
