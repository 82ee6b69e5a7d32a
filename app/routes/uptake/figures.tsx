import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/access/index.ts'
import { vietnamDay } from '#app/domain/kernel/index.ts'
import { getSummary, getUptake } from '#app/domain/reporting/index.server.ts'
import { listPeriods } from '#app/domain/reporting/index.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { staffFacts } from '#app/web/staff.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { FiguresScreen } from './figures-screen.tsx'
import { readUptake, viewAddress } from './uptake-query.ts'
import { viewMap } from './view-map.ts'
import { viewUptake } from './view-uptake.ts'

export const loader = loads('figures.read', async ({ ctx, actor, context, url }) => {
  const now = ctx.clock.now()
  const today = vietnamDay(now)
  const asked = readUptake(url.searchParams, today)
  const address = viewAddress(asked)
  // What a form sends has a shorter name of its own, which can be kept and passed on. A period not known has none.
  const isSent = url.searchParams.has('was') || url.searchParams.has('period')
  if (isSent && !asked.problems.includes('period')) throw redirect(address)
  const { query, previous } = asked
  const uptake = query?.by
    ? await getUptake(ctx, { query, named: asked.named, previous, language: context.language })
    : null
  const view = query?.by && uptake ? viewUptake(query, query.by, uptake, context.language) : null
  const seesNames = can(actor, 'figures.names')
  const map = view && viewMap(view, { filters: asked.filters, seesNames, context })
  // Registering belongs to no course; the strip of the days chosen holds all the same.
  const isOnlyDivided = asked.problems.length === 1 && asked.problems[0] === 'registered_has_no_course'
  const summary = view?.summary ?? (isOnlyDivided ? await getSummary(ctx, { period: asked.filters, previous }) : null)
  const running = asked.filters.from <= today && today <= asked.filters.to
  const screen = {
    staff: staffFacts(actor),
    asked,
    address,
    periods: listPeriods(today),
    view,
    summary,
    map,
    seesNames,
    running,
    begun: asked.filters.from <= today,
    at: now.toISOString(),
  }
  return data(screen, { status: view ? 200 : 400 })
})

export const meta = titleMeta(uptakeWords, (words) => words.pageTitle)

/** How many learn, by period and group; each figure leads to the people it counts. */
export default function Figures() {
  return <FiguresScreen {...useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary }
