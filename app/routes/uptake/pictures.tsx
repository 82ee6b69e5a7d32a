import { useFigures } from '#app/ui/use-figures.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { FunnelPart } from './funnel-part.tsx'
import { MapPart } from './map-part.tsx'
import { RankedTable } from './ranked-table.tsx'
import { TrendPart } from './trend-part.tsx'
import type { AskedUptake } from './uptake-query.ts'
import type { MapView } from './view-map.ts'
import type { UptakeView } from './view-uptake.ts'

type Props = { view: UptakeView; map: MapView | null; asked: AskedUptake; seesNames: boolean; running: boolean }

/** Map and trend on one side, funnel and table on the other; every row asked for: the table alone, whole. */
export function Pictures({ view, map, asked, seesNames, running }: Props) {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const { kind, by, rows, funnel } = view
  // "Another province" and "unknown" are no places.
  const empty = by === 'commune' ? rows.filter((row) => row.headcount === 0 && /^\d/.test(row.key)).length : 0
  const [kindWord, byWord] = [words.kinds[kind], words.breakdowns[by]]
  const heading =
    empty > 0 ? words.emptyPlaces(kindWord, byWord, format.number(empty)) : words.rankedBy(kindWord, byWord)
  const ranked = map ? words.ranked(kindWord) : heading
  const table = (
    <RankedTable view={view} asked={asked} seesNames={seesNames} heading={asked.byName ? words.rankedByName : ranked} />
  )
  if (asked.allRows) return <div className="mt-3">{table}</div>
  const followed = funnel && funnel.enrolled > 0 && (
    <FunnelPart funnel={funnel} filters={asked.filters} named={asked.named} seesNames={seesNames} />
  )
  // Days without a name have no twelve periods, and a breakdown of people no map: the funnel then takes their place.
  const hasPictures = map !== null || view.trend.length > 0
  if (!hasPictures && !followed) return <div className="mt-3">{table}</div>
  return (
    <div className={map ? 'cols' : 'cols cols-table'}>
      <div>
        {map && <MapPart map={map} heading={heading} />}
        <TrendPart view={view} running={running} />
        {!hasPictures && followed}
      </div>
      <div>
        {hasPictures && followed}
        {table}
      </div>
    </div>
  )
}
