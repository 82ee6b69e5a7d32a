import { type Clock, type Day, type Db, vietnamDay } from '../kernel/index.ts'
import { countHeadcount } from '../ledger/index.server.ts'

/**
 * What anybody may know: how many people have begun to learn up to a day, and how many of them live in how many communes of
 * the province. The others live elsewhere, or nobody knows where.
 */
export type PublicFigures = { people: number; peopleInCommunes: number; communes: number; until: Day }

// Nothing was learned here before; the counts begin with the first entry anyway.
const firstDay = '2020-01-01'
// A figure for passers-by need not be counted anew for each of them.
const keptFor = 10 * 60_000
const kept = new WeakMap<Db, { until: number; figures: Promise<PublicFigures> }>()

/** The figures of the home page, at most ten minutes old. */
export async function getPublicFigures(ctx: { db: Db; clock: Clock }): Promise<PublicFigures> {
  const now = ctx.clock.now()
  const known = kept.get(ctx.db)
  if (known && known.until > now.getTime()) return known.figures
  const figures = countPublic(ctx.db, vietnamDay(now))
  kept.set(ctx.db, { until: now.getTime() + keptFor, figures })
  figures.catch(() => kept.delete(ctx.db))
  return figures
}

async function countPublic(db: Db, until: Day): Promise<PublicFigures> {
  const counts = await countHeadcount({ db }, { kind: 'started', from: firstDay, to: until, by: 'commune' })
  const communes = counts.rows.filter(({ key, count }) => /^\d{5}$/.test(key) && count > 0)
  // A person stands in one commune: the rows add up.
  const peopleInCommunes = communes.reduce((sum, { count }) => sum + count, 0)
  return { people: counts.total, peopleInCommunes, communes: communes.length, until }
}
