import { app } from '#app/app.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { listTokens } from '#app/domain/identity/index.server.ts'
import { vietnamDay } from '#app/domain/kernel/index.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- token list
  prints every token for the API, a line each: id, scopes, the day it was made, the day it was last used, the day it was
  taken back, whom it is for. What opens the API was shown once, when it was made, and is kept nowhere.`

export async function run(args: Array<string>): Promise<number> {
  if (!readArguments(args, {})) return 2
  const tokens = await listTokens({ ...app, actor: systemActor('cli') })
  for (const { id, name, scopes, createdAt, lastUsedAt, revokedAt } of tokens)
    console.log(
      [
        id,
        scopes.join(','),
        `made ${vietnamDay(createdAt)}`,
        lastUsedAt ? `used ${vietnamDay(lastUsedAt)}` : 'never used',
        revokedAt ? `revoked ${vietnamDay(revokedAt)}` : 'good',
        name,
      ].join('\t'),
    )
  return 0
}
