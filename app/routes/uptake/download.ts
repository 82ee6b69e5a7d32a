import { redirect } from '@remix-run/node'
import { DomainError, vietnamDay } from '#app/domain/kernel/index.ts'
import { compareCommunes } from '#app/domain/reference/index.ts'
import { deliverFigure, getUptakeTable } from '#app/domain/reporting/index.server.ts'
import { groupLabel, isOpen } from '#app/domain/reporting/index.ts'
import { type Guarded, loads } from '#app/web/guard.server.ts'
import { figuresFileName, figuresSheet } from './figures-sheet.ts'
import { readUptake, sameFigures } from './uptake-query.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** The table of a view as a file for a spreadsheet; that the ledger's head went out with it is recorded. */
async function download({ ctx, context, request, url }: Guarded<'figures.read'>): Promise<Response> {
  const format = url.searchParams.get('format')
  const at = ctx.clock.now()
  const { query } = readUptake(url.searchParams, vietnamDay(at))
  if (!query?.by || (format !== 'xlsx' && format !== 'csv')) {
    // Somebody in a browser reads on the screen of figures what is wrong.
    if (request.headers.get('accept')?.includes('text/html')) throw redirect(sameFigures(url.searchParams))
    throw new DomainError('invalid', 'figure')
  }
  const { communes, ...table } = await getUptakeTable(ctx, query, context.language)
  const head = await deliverFigure(ctx, table.headcount)
  const places = [...(communes ?? [])]
    .sort(compareCommunes)
    .map((code) => groupLabel('commune', code, context.language))
  const sheet = figuresSheet(
    query,
    table,
    { places, head, at, isOpen: isOpen(query, vietnamDay(at)) },
    context.language,
  )
  const file = format === 'xlsx' ? await ctx.spreadsheets.toXlsx(sheet) : ctx.spreadsheets.toCsv(sheet)
  const name = figuresFileName(query, format, context.language)
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** A sign-in leads back to the view and not to its file, after which nothing would follow but the form to sign in. */
export const loader = loads('figures.read', download, { backTo: ({ searchParams }) => sameFigures(searchParams) })
