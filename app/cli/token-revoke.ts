import { app } from '#app/app.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { revokeToken } from '#app/domain/identity/index.server.ts'
import { DomainError, isId } from '#app/domain/kernel/index.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- token revoke ID
  takes a token for the API back, at once and for good; \`token list\` names the ids

  Exit code 0: it opens nothing any more. 1: there is none of this id, or it was taken back before. 2: wrong arguments.`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, {})
  const [tokenId = '', ...more] = given?.words ?? []
  if (!isId(tokenId) || more.length > 0) {
    console.error('token revoke needs the id of a token, as `token list` has it')
    return 2
  }
  try {
    await revokeToken({ ...app, actor: systemActor('cli') }, { tokenId })
    return 0
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'not_found') throw error
    console.error(`no token that is still good has the id ${tokenId}`)
    return 1
  }
}
