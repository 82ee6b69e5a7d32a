import { app } from '#app/app.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import {
  appointAdministrator,
  createSetupLink,
  giveResetCode,
  hasAdministrator,
} from '#app/domain/identity/index.server.ts'
import { parsePhone, showPhone } from '#app/domain/kernel/index.ts'
import { env, publicUrl } from '#app/env.server.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- admin create [--if-none]
  prints a link that creates an administrator, once, within seven days
npm run -s cli -- admin create --name "Họ và tên" --phone 0912000006
  makes the account of this number an administrator's (a new account, if there is none) and prints a one-time code,
  with which its owner sets a password at /login/reset within a day

  --if-none   only when nobody is an administrator yet`

const ctx = { ...app, actor: systemActor('cli') }

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, { 'if-none': 'flag', name: 'text', phone: 'text' })
  if (!given) return 2
  const { name, phone } = given.values
  if (given.values['if-none'] && (await hasAdministrator(ctx))) return 0
  if (name === undefined && phone === undefined) return printLink()
  if (typeof name === 'string' && typeof phone === 'string') return appoint(name, phone)
  console.error('--name and --phone belong together')
  return 2
}

async function printLink(): Promise<number> {
  const { token } = await createSetupLink(ctx)
  console.log(
    `Mở liên kết này để tạo tài khoản quản trị (dùng một lần, trong 7 ngày):\n${publicUrl(env)}/setup/${token}`,
  )
  return 0
}

async function appoint(fullName: string, typedPhone: string): Promise<number> {
  const parsed = parsePhone(typedPhone)
  if (!parsed.ok) {
    console.error(`not a mobile number of Vietnam: ${typedPhone}`)
    return 2
  }
  const done = await appointAdministrator(ctx, { fullName: fullName.normalize('NFC').trim(), phone: parsed.phone })
  if (!done.ok) {
    console.error(`not done: ${done.problem.code}`)
    return 1
  }
  const { code } = await giveResetCode(ctx, done.value)
  console.log(
    `Quản trị viên: ${showPhone(parsed.phone)}\nMã dùng một lần để đặt mật khẩu, trong 24 giờ: ${code}\nĐặt tại: ${publicUrl(env)}/login/reset`,
  )
  return 0
}
