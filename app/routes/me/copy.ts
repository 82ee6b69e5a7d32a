import { vietnamDay } from '#app/domain/kernel/index.ts'
import { getDataCopy } from '#app/domain/privacy/index.server.ts'
import { dataCopyWords } from '#app/ui/words/data-copy.ts'
import { loads } from '#app/web/guard.server.ts'
import { listCopyTitles } from './copy-titles.server.ts'
import { drawCopy } from './draw-copy.ts'
import { viewCopy } from './view-copy.ts'

const types = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8' }

/** Everything the platform holds of whoever asks, as one file: a page to read, or `?format=json` for programs. */
export const loader = loads('own_profile.edit', async ({ ctx, actor, context, url }) => {
  const copy = await getDataCopy(ctx, actor.personId)
  const titles = await listCopyTitles(ctx, actor.personId)
  const at = ctx.clock.now()
  const { language } = context
  const shown = viewCopy(copy, { at, language, titles })
  const format = url.searchParams.get('format') === 'json' ? 'json' : 'html'
  const { title } = dataCopyWords[language].head
  const file = format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : drawCopy(shown, { title, language })
  return new Response(file, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="len-san-du-lieu-cua-toi-${vietnamDay(at)}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
