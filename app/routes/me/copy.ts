import { vietnamDay } from '#app/domain/kernel/index.ts'
import { getDataCopy } from '#app/domain/privacy/index.server.ts'
import { loads } from '#app/web/guard.server.ts'
import { listCopyTitles } from './copy-titles.server.ts'
import { viewCopy } from './view-copy.ts'

/** Everything the platform holds of whoever asks, as one file. */
export const loader = loads('own_profile.edit', async ({ ctx, actor, context }) => {
  const copy = await getDataCopy(ctx, actor.personId)
  const titles = await listCopyTitles(ctx, actor.personId)
  const at = ctx.clock.now()
  const file = viewCopy(copy, { at, language: context.language, titles })
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="len-san-du-lieu-cua-toi-${vietnamDay(at)}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
