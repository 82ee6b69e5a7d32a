import { escapeText } from '../escape-text.ts'

/** A commune as the map draws it: its outline, its shade from 0 (nobody) to 7, what is said of it, and where it leads. */
export type MapArea = { path: string; shade: number; says: string; to: string | null }

/** A name on the map; six at most, so that none covers another. */
export type MapName = { text: string; x: number; y: number }

export type MapDrawing = {
  width: number
  height: number
  title: string
  areas: ReadonlyArray<MapArea>
  border: string
  names: ReadonlyArray<MapName>
}

/**
 * The map as SVG markup. Nobody is hatched, so that it can be told from few also without colours; each area is named, with
 * its figure, and leads to the people it counts.
 */
export function drawMap({ width, height, title, areas, border, names }: MapDrawing): string {
  const hatch = `<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><path class="hatch-line" d="M0 0v5"/></pattern></defs>`
  const drawn = areas.map(drawArea).join('')
  const inner = `<path class="mi" d="${areas.map(({ path }) => path).join('')}"/>`
  const texts = names.map(({ text, x, y }) => `<text x="${x}" y="${y}">${escapeText(text)}</text>`).join('')
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="map-title"><title id="map-title">${escapeText(title)}</title>${hatch}${drawn}${inner}<path class="mo" d="${border}"/><g class="map-names" aria-hidden="true">${texts}</g></svg>`
}

function drawArea({ path, shade, says, to }: MapArea): string {
  const area = `<path class="m${shade}" d="${path}"><title>${escapeText(says)}</title></path>`
  return to === null ? area : `<a href="${escapeText(to)}" aria-label="${escapeText(says)}">${area}</a>`
}
