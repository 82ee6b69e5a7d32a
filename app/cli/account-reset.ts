import { app } from '#app/app.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { giveResetCodeByPhone } from '#app/domain/identity/index.server.ts'
import { DomainError, parsePhone, showPhone } from '#app/domain/kernel/index.ts'
import { env, publicUrl } from '#app/env.server.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- account reset PHONE
  prints a one-time code for the account of this number; its owner sets a new password with it at /login/reset within a day`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, {})
  if (!given || given.words.length === 0) {
    if (given) console.error('account reset needs a phone number')
    return 2
  }
  const parsed = parsePhone(given.words.join(' '))
  if (!parsed.ok) {
    console.error(`not a mobile number of Vietnam: ${given.words.join(' ')}`)
    return 2
  }
  try {
    const { code } = await giveResetCodeByPhone({ ...app, actor: systemActor('cli') }, { phone: parsed.phone })
    console.log(
      `${showPhone(parsed.phone)}\nMã dùng một lần, trong 24 giờ: ${code}\nĐặt mật khẩu mới tại: ${publicUrl(env)}/login/reset`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'not_found') throw error
    console.error(`no account has the number ${showPhone(parsed.phone)}`)
    return 1
  }
}
