import { DomainError, vietnamDay } from '#app/domain/kernel/index.ts'
import { compareCommunes } from '#app/domain/reference/index.ts'
import { deliverFigure, getUptakeTable } from '#app/domain/reporting/index.server.ts'
import { groupLabel } from '#app/domain/reporting/index.ts'
import { loads } from '#app/web/guard.server.ts'
import { figuresFileName, figuresSheet } from './figures-sheet.ts'
import { readUptake } from './uptake-query.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** The table of a view as a file for a spreadsheet; that the ledger's head went out with it is recorded. */
export const loader = loads('figures.read', async ({ ctx, context, url }) => {
  const format = url.searchParams.get('format')
  const { query } = readUptake(url.searchParams, vietnamDay(ctx.clock.now()))
  if (!query?.by || (format !== 'xlsx' && format !== 'csv')) throw new DomainError('invalid', 'figure')
  const { communes, ...table } = await getUptakeTable(ctx, query, context.language)
  const head = await deliverFigure(ctx, table.headcount)
  const places = [...(communes ?? [])]
    .sort(compareCommunes)
    .map((code) => groupLabel('commune', code, context.language))
  const sheet = figuresSheet(query, table, { places, head }, context.language)
  const file = format === 'xlsx' ? await ctx.spreadsheets.toXlsx(sheet) : ctx.spreadsheets.toCsv(sheet)
  const name = figuresFileName(query, format, context.language)
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
