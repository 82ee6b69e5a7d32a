import { checkPassword } from '#app/domain/identity/index.ts'
import type { Phone } from '#app/domain/kernel/index.ts'
import type { Problems } from '#app/web/form.server.ts'

/** What is wrong with a new password, to be told together with what else is wrong in its form, not after it. */
export function passwordProblem(sent: FormData, phone: Phone | null): Problems {
  const code = checkPassword(String(sent.get('password') ?? '').normalize('NFC'), phone)
  return code ? { password: code } : {}
}
