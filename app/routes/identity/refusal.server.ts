import { data } from '@remix-run/node'
import type { SecretProblem } from '#app/domain/identity/index.ts'
import { phoneCode } from '#app/web/field-schemas.ts'
import type { Problems, Typed } from '#app/web/form.server.ts'

/** The answer to a secret that was not taken: where it is said, and how. 429 when there were too many tries. */
export function refusal(problem: SecretProblem, words: { wrong: string; at: string }, typed: Typed) {
  return data({ problems: problemsOf(problem, words), typed }, { status: problem.code === 'slow' ? 429 : 400 })
}

function problemsOf(problem: SecretProblem, { wrong, at }: { wrong: string; at: string }): Problems {
  if (problem.code === 'slow') return { [at]: `slow:${problem.seconds}` }
  if (problem.code === 'wrong') return { [at]: wrong }
  if ('digits' in problem || 'suggestion' in problem) return { phone: phoneCode(problem) }
  return { [problem.code.startsWith('phone_') ? 'phone' : 'password']: problem.code }
}
