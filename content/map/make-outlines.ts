import fs from 'node:fs'
import path from 'node:path'
import { geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Place = { code: string }

const here = import.meta.dirname
const source = path.join(here, 'ha-tinh-communes.topo.json')
const target = path.join(here, '../../app/domain/reference/commune-outlines.ts')

// The size the screen of figures draws it at; a point of a tenth of a pixel is finer than anybody sees.
const size = { width: 470, height: 300 }
const margin = 2
const digits = 1

// The file is ours: made by mapshaper with this one layer.
const topology = JSON.parse(fs.readFileSync(source, 'utf8')) as Topology<{ all: GeometryCollection<Place> }>
const layer = topology.objects.all
const communes = feature(topology, layer)
const projection = geoMercator().fitExtent(
  [
    [margin, margin],
    [size.width - margin, size.height - margin],
  ],
  communes,
)
const draw = geoPath(projection).digits(digits)

function round(value: number | undefined): string {
  return (value ?? 0).toFixed(digits)
}

const rows = communes.features.map((one) => {
  const [x, y] = draw.centroid(one)
  return `  '${one.properties.code}|${round(x)}|${round(y)}|${draw(one)}',`
})
const outer = draw(mesh(topology, layer, (a, b) => a === b))
fs.writeFileSync(
  target,
  `// Made by content/map/make-outlines.ts; not to be changed by hand. Sources and licence: content/map/README.md.

/** Width and height of the sheet that the paths below are drawn on. */
export const outlineSize = { width: ${size.width}, height: ${size.height} }

/** A commune a line: code, a point inside (x, y), path. */
export const outlineRows: ReadonlyArray<string> = [
${rows.join('\n')}
]

/** The line round the province. */
export const provinceOutline =
  '${outer}'
`,
)
console.log(`${communes.features.length} communes, ${fs.statSync(target).size} bytes`)
