import { useContext } from 'react'
import { Markup } from '#app/ui/markup.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { ResponseContext } from '#app/web/context.ts'
import type { MapView } from './view-map.ts'

/** The map with its key; the table beside it says all that it says. */
export function MapPart({ map: { id, html, shades }, heading }: { map: MapView; heading: string }) {
  const words = useWords(uptakeWords)
  const format = useFigures()
  const drawn = useContext(ResponseContext).html.get(id)
  return (
    <section className="map-part">
      <h2>{heading}</h2>
      <Markup id={id} html={html ?? drawn ?? ''} />
      <ul className="leg" aria-label={words.legend}>
        <li>
          <i className="l0" />0
        </li>
        {shades.map(({ from, to, shade }) => (
          <li key={from}>
            <i className={`s${shade}`} />
            {from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`}
          </li>
        ))}
      </ul>
      <p className="soft small mt-1">{words.mapNote}</p>
    </section>
  )
}
