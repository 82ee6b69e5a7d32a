import { app } from '#app/app.server.ts'
import { isTokenScope, systemActor, tokenScopes } from '#app/domain/access/index.ts'
import { createToken } from '#app/domain/identity/index.server.ts'
import { readArguments } from './arguments.ts'

const known = Object.keys(tokenScopes).join(', ')

export const help = `npm run -s cli -- token create --scope reports:read --name "Tỉnh"
  prints a bearer token for the API; it is shown this once

  --scope   what it opens: ${known}; several with commas
  --name    whom it is for`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, { scope: 'text', name: 'text' })
  if (!given) return 2
  const name = typeof given.values.name === 'string' ? given.values.name.normalize('NFC').trim() : ''
  const asked = typeof given.values.scope === 'string' ? given.values.scope.split(',').map((scope) => scope.trim()) : []
  const scopes = asked.filter(isTokenScope)
  if (name === '' || scopes.length === 0 || scopes.length < asked.length) {
    console.error(`token create needs --name and --scope (${known})`)
    return 2
  }
  const { token } = await createToken({ ...app, actor: systemActor('cli') }, { name, scopes })
  console.log(token)
  return 0
}
