import fs from 'node:fs'
import path from 'node:path'
import { wordmark } from './drawings.ts'
import { type Film, type Slide, secondsOf, startsOf } from './film.ts'
import { asHtml, type Move, move } from './motion.ts'
import { drawScene } from './scenes.ts'

const fonts = path.resolve(import.meta.dirname, '../../public/fonts')

/**
 * The whole film as one page of 854 × 480, moved by CSS animations alone: opened in a browser it plays, and with its
 * animations held still it can be photographed at any moment.
 */
export function filmPage(film: Film): string {
  const starts = startsOf(film)
  const css = ['film.css', 'shop.css']
    .map((name) => fs.readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .join('\n')
  const slides = film.slides.map((slide, index) =>
    section(slide, starts[index] ?? 0, index === 0, index === film.slides.length - 1),
  )
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${asHtml(film.title)}</title><style>${faces()}${css}</style>
<body>${grounds(film, starts)}<div class="counter"></div>${slides.join('')}<div class="bar">${wordmark()}${places(film, starts)}</div>${awning(film, starts)}</body></html>`
}

function section(slide: Slide, from: number, first: boolean, last: boolean): string {
  const until = from + slide.seconds
  const moves: Array<Move> = [['appear', from, 0.3], ...(last ? [] : [['leave', until - 0.25, 0.25] as Move])]
  const plate = typeof slide.lesson === 'number' ? `<i class="plate">${slide.lesson}</i>` : ''
  return `<section ${move(...moves)}><h1 class="${slide.heading.includes('\n') ? 'two' : ''}" ${move(['rise', first ? from : from + 0.1, 0.5])}>${plate}<span>${asHtml(slide.heading)}</span></h1>${drawScene(slide, from, until)}</section>`
}

function grounds(film: Film, starts: Array<number>): string {
  return film.slides
    .map(
      (slide, index) =>
        `<div class="ground ${slide.ground}" ${move(['appear', index === 0 ? -1 : (starts[index] ?? 0) - 0.15, 0.4])}></div>`,
    )
    .join('')
}

// The same words stay where they are from slide to slide.
function places(film: Film, starts: Array<number>): string {
  return film.slides
    .map((slide, index) => {
      if (!slide.place || film.slides[index - 1]?.place === slide.place) return ''
      const next = film.slides.findIndex((one, at) => at > index && one.place !== slide.place)
      const leave: Array<Move> = next < 0 ? [] : [['leave', (starts[next] ?? 0) - 0.1, 0.2]]
      return `<span ${move(['appear', (starts[index] ?? 0) + 0.1, 0.3], ...leave)}>${asHtml(slide.place)}</span>`
    })
    .join('')
}

/** One scallop a lesson: outlined, orange while it is spoken of, filled after; all outlined again for who begins. */
function awning(film: Film, starts: Array<number>): string {
  const when = (test: (slide: Slide) => boolean): number => starts[film.slides.findIndex(test)] ?? secondsOf(film)
  const [hung, done, again] = [
    when((slide) => slide.lesson === 'all'),
    when((slide) => slide.lesson === 'done'),
    when((slide) => slide.lesson === 'first'),
  ]
  const scallops = Array.from({ length: film.lessons }, (_, index) => {
    const from = when((slide) => slide.lesson === index + 1)
    const until = index + 1 < film.lessons ? when((slide) => slide.lesson === index + 2) : done
    const again0 = index === 0 ? `<b class="now" ${move(['unfurl', again + 0.8, 0.5])}></b>` : ''
    return `<i ${move(['unfurl', hung + 1.6 + index * 0.16, 0.45])}><b class="done" ${move(['unfurl', until, 0.4], ['leave', again + 0.1 + (film.lessons - index) * 0.05, 0.25])}></b><b class="now" ${move(['unfurl', from + 0.1, 0.45], ['leave', until + 0.1, 0.25])}></b>${again0}</i>`
  })
  return `<div class="awning">${scallops.join('')}</div>`
}

const ranges = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin: 'U+0020-007E,U+00A0-00FF,U+2013-2014,U+2018-201D,U+2026,U+2212',
}

function faces(): string {
  return [500, 700]
    .flatMap((weight) =>
      Object.entries(ranges).map(([subset, range]) => {
        const data = fs
          .readFileSync(path.join(fonts, `be-vietnam-pro-${subset}-${weight}-normal.woff2`))
          .toString('base64')
        return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`
      }),
    )
    .join('')
}
