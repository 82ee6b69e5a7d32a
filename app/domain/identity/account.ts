import type { PhoneProblem } from '../kernel/index.ts'
import type { DetailsProblem } from '../people/index.ts'
import type { PasswordProblem } from './password.ts'

/** Too many tries: in so many seconds the next one is heard. */
export type SlowProblem = { code: 'slow'; seconds: number }

/** `wrong`: number, password or code, and nobody is told which. */
export type SecretProblem = { code: 'wrong' } | SlowProblem | PhoneProblem | { code: PasswordProblem }

export type RegisterProblem =
  | { code: DetailsProblem }
  | { code: PasswordProblem }
  | { code: 'phone_taken' }
  | SlowProblem

/** How somebody signs in, as the owner and an administrator may see it. */
export type AccountView = {
  accountId: string
  phone: string | null
  phoneProven: boolean
  createdAt: Date
  lastSignInAt: Date | null
  disabled: boolean
}
