import { z } from 'zod'
import { type PhoneProblem, parsePhone } from '#app/domain/kernel/index.ts'

/** The code of a problem with a number, with its value after a colon: `phone_digits:9`. */
export function phoneCode(problem: PhoneProblem): string {
  if ('digits' in problem) return `${problem.code}:${problem.digits}`
  return 'suggestion' in problem ? `${problem.code}:${problem.suggestion}` : problem.code
}

/** A phone number in any spelling, read to E.164. */
export const phoneField = z.string('phone_empty').transform((text, { addIssue }) => {
  const parsed = parsePhone(text)
  if (parsed.ok) return parsed.phone
  addIssue({ code: 'custom', message: phoneCode(parsed.problem) })
  return z.NEVER
})

/** A password somebody gives themselves: here only that there is one, whether it may be one says the room. */
export const newPasswordField = z.string('password_unset').min(1, 'password_unset')

export const keyField = z.uuid('form')
