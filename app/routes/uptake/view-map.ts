import { getProvinceOutline } from '#app/domain/reference/index.server.ts'
import { communeName, findCommune } from '#app/domain/reference/index.ts'
import { classesOf, type MapClass, shadeOf, unitOf } from '#app/domain/reporting/index.ts'
import { formatNumber } from '#app/ui/format.ts'
import { drawMap } from '#app/ui/staff/draw-map.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import type { LenSanContext } from '#app/web/context.ts'
import { type Filters, peopleAddress } from './uptake-query.ts'
import type { UptakeView } from './view-uptake.ts'

/** `html` travels beside the data when the whole page is drawn here; `shades`: a class of counts and its shade, for the key. */
export type MapView = { id: string; html?: string; shades: Array<MapClass & { shade: number }> }

const labelled = ['18133', '18313', '18073', '18496', '18673', '18754']
const id = 'map-of-communes'

/**
 * The map of a view by commune, shaded by the measure it shows. None for whoever sees some communes only: all the others
 * would stand there as if nobody learned in them.
 */
export function viewMap(
  view: UptakeView,
  {
    filters,
    seesNames,
    context,
  }: { filters: Filters; seesNames: boolean; context: Pick<LenSanContext, 'language' | 'document' | 'html'> },
): MapView | null {
  if (view.by !== 'commune' || view.places.length > 0) return null
  const words = uptakeWords[context.language]
  const measure = unitOf(view.kind, filters.measure)
  const unit = measure === 'headcount' ? words.persons : words.turns
  const counts = new Map(view.rows.map((row) => [row.key, row[measure]]))
  const outline = getProvinceOutline()
  const classes = classesOf(outline.communes.map(({ code }) => counts.get(code) ?? 0))
  const html = drawMap({
    ...{ width: outline.width, height: outline.height, border: outline.border },
    title: words.mapTitle(words.kinds[view.kind], unit),
    areas: outline.communes.map(({ code, path }) => {
      const count = counts.get(code) ?? 0
      return {
        path,
        shade: shadeOf(classes, count),
        says: words.mapSays(communeName(code) ?? code, formatNumber(count, 0, context.language), unit),
        to: seesNames && count > 0 ? peopleAddress(filters, { kind: view.kind, measure, key: code }) : null,
      }
    }),
    names: outline.communes
      .filter(({ code }) => labelled.includes(code))
      .map(({ code, x, y }) => ({ text: findCommune(code)?.name ?? '', x, y })),
  })
  const shades = classes.map((one) => ({ ...one, shade: shadeOf(classes, one.from) }))
  if (!context.document) return { id, html, shades }
  context.html.set(id, html)
  return { id, shades }
}
