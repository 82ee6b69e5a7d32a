import { drawing, photoTile } from './drawings.ts'
import type { Row, ShopScene, Side } from './film.ts'
import { asHtml, type Move, move } from './motion.ts'
import { type At, rowList, tick } from './scene-parts.ts'

/** Draws a scene of opening a shop, as HTML. */
export function drawShopScene(scene: ShopScene, at: At): string {
  switch (scene.kind) {
    case 'versus':
      return `<div class="versus">${scene.sides.map((one) => side(one, at)).join('')}</div>`
    case 'doors':
      return doors(scene, at)
    case 'papers':
      return papers(scene, at)
    case 'stacks':
      return stacks(scene, at)
    case 'photos':
      return photos(scene, at)
    case 'pieces':
      return pieces(scene, at)
    case 'fake':
      return fake(scene, at)
    case 'track':
      return track(scene, at)
    case 'orders':
      return orders(scene, at)
  }
}

type Of<K extends ShopScene['kind']> = Extract<ShopScene, { kind: K }>

function side(one: Side, at: At): string {
  return `<div class="side ${one.good ? 'good-side' : ''}"><div class="side-art" ${move(['set-down', at(one.at), 0.55])}>${drawing(one.art)}</div>
  <p class="side-label" ${move(['rise', at(one.at + 0.3), 0.4])}>${asHtml(one.label)}</p>
  <p class="side-big" ${move(['speak', at(one.bigAt), 0.5])}>${asHtml(one.big)}</p>
  <p class="side-note" ${move(['rise', at(one.bigAt + 0.3), 0.4])}>${asHtml(one.note)}</p></div>`
}

function doors(scene: Of<'doors'>, at: At): string {
  const [first, last] = [scene.doors[0]?.at ?? 0, scene.doors.at(-1)?.at ?? 0]
  const drawn = scene.doors.map(
    (
      door,
    ) => `<div class="doorway"><span class="sign" ${move(['sign', at(door.at - 0.6), 0.5])}>${asHtml(door.text)}</span>
    <div class="frame"><i class="tick" ${move(['speak', at(door.at + 0.45), 0.4])}>${tick}</i><b class="leaf" ${move(['swing', at(door.at), 0.6])}></b></div></div>`,
  )
  const walk = move(['walk', at(first - 0.5), last - first + 1.6, 'cubic-bezier(.4,.1,.6,.9)'])
  return `<div class="doors">${drawn.join('')}</div><div class="walker" ${walk}>${drawing(scene.art)}</div>`
}

const icons = [
  '<path d="M3 5h18v14H3zM6 9h5v5H6zM14 9h4M14 12h4M6 16.500h12"/>',
  '<path d="M7 2h10v20H7zM11 19h2"/>',
  '<path d="M5 9h14M5 15h14M10 4L8 20M16 4l-2 16"/>',
  '<path d="M3 10l9-6 9 6zM5 10v8M10 10v8M14 10v8M19 10v8M3 20h18"/>',
  '<path d="M12 22c5-6 7-9 7-12a7 7 0 1 0-14 0c0 3 2 6 7 12zM9.500 10a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0-5 0"/>',
]

function papers(scene: Of<'papers'>, at: At): string {
  const drawn = scene.papers.map(
    (one, index) =>
      `<li ${move(['deal', at(one.at), 0.55])}><svg viewBox="0 0 24 24">${icons[index] ?? ''}</svg>${asHtml(one.text)}</li>`,
  )
  return `<ul class="papers">${drawn.join('')}</ul><div class="beside" ${move(['slide-in', at(scene.artAt), 0.7])}>${drawing(scene.art)}</div>
  <p class="papers-verdict" ${move(['rise', at(scene.verdict.at), 0.5])}>${asHtml(scene.verdict.text)}</p>`
}

function stacks(scene: Of<'stacks'>, at: At): string {
  const drawn = scene.stacks.map((stack) => {
    const discs = Array.from({ length: stack.high + 1 }, (_, index) => {
      const y = 132 - index * 15
      const top = index === stack.high
      const seeds = top
        ? `<path class="l" d="M-28 ${y}h.01M-14 ${y - 6}h.01M-4 ${y + 5}h.01M10 ${y - 4}h.01M20 ${y + 4}h.01M34 ${y}h.01"/>`
        : ''
      return `<g ${move(['set-down', at(stack.at + index * 0.09), 0.4])}><path class="${top ? 'p' : 'k'} l" d="M-56 ${y}a56 14 0 1 0 112 0a56 14 0 1 0-112 0"/>${seeds}</g>`
    })
    const signAt = stack.at + 0.3 + stack.high * 0.09
    return `<div class="stack"><svg viewBox="-62 0 124 150">${discs.join('')}</svg><div><span class="stack-size" ${move(['rise', at(stack.at), 0.4])}>${asHtml(stack.text)}</span><br><span class="sign" ${move(['sign', at(signAt), 0.5])}>${asHtml(stack.price)}</span></div></div>`
  })
  return `<div class="stacks">${drawn.join('')}</div>`
}

function photos(scene: Of<'photos'>, at: At): string {
  const tiles = scene.groups.flatMap((group, row) =>
    [0, 1, 2].map((column) => {
      const when = at(group.at + 0.2 + column * 0.4)
      return `<div class="photo photo-${row}" ${move(['speak', when, 0.4])}>${photoTile(row * 3 + column)}<i ${move(['flash', when, 0.45])}></i></div>`
    }),
  )
  return `${rowList(scene.groups, 'tick', at, 'columns-1')}<div class="photos">${tiles.join('')}</div>`
}

function pieces(scene: Of<'pieces'>, at: At): string {
  const { before, after } = scene
  const drawn = scene.pieces.map(
    (one, index) => `<li class="piece-${index}" ${move(['snap', at(one.at), 0.45])}>${asHtml(one.text)}</li>`,
  )
  return `<p class="old-name" ${move(['rise', at(before.at), 0.5])}><span>“${asHtml(before.name)}”<i ${move(['strike', at(before.struckAt), 0.4])}></i></span><em ${move(['rise', at(before.at + 0.8), 0.4])}>${asHtml(before.views)}</em></p>
  <ul class="pieces">${drawn.join('')}</ul>
  <p class="views" ${move(['speak', at(after.at), 0.5])}><b>${asHtml(after.big)}</b><br>${asHtml(after.text)}</p>`
}

function fake(scene: Of<'fake'>, at: At): string {
  return `<div class="letter" ${move(['speak', at(scene.message.at), 0.5])}><b>${asHtml(scene.from)}</b><p>${asHtml(scene.message.text)}</p><u><i ${move(['run-out', at(scene.message.at + 0.5), 4.5, 'linear'])}></i></u></div>
  ${rowList(scene.rows, 'number', at, 'columns-1 letter-signs')}
  <span class="stamp" ${move(['stamp', at(scene.stamp.at), 0.4])}>${asHtml(scene.stamp.text)}</span>`
}

/** The parcel goes from stop to stop and rests at each; where it is marked, a sign stays behind. */
function track(scene: Of<'track'>, at: At): string {
  const [each, apart] = [(scene.until - scene.from) / scene.stops.length, 117]
  const when = (index: number): number => at(scene.from + index * each)
  const drawn = scene.stops.map((stop, index) => {
    const mark = stop.mark ? `<em ${move(['speak', when(index) + 0.3, 0.4])}>${asHtml(scene.mark)}</em>` : ''
    return `<li><i class="plate">${index + 1}</i><b class="plate" ${move(['appear', when(index) + 0.1, 0.2])}>${index + 1}</b>${mark}</li>`
  })
  const words = scene.stops.map((stop, index) => {
    const gone: Array<Move> = index + 1 < scene.stops.length ? [['leave', when(index + 1) - 0.12, 0.15]] : []
    return `<p ${move(['rise', when(index), 0.3], ...gone)}>${asHtml(stop.text)}</p>`
  })
  const rest = scene.stops.map((_, index) => {
    const share = 100 / scene.stops.length
    const [from, until] = [(index + (index === 0 ? 0 : 0.45)) * share, (index + 1) * share]
    return `${from.toFixed(2)}%,${until.toFixed(2)}%{transform:translateX(${index * apart}px)}`
  })
  return `<style>@keyframes along{${rest.join('')}}</style><div class="swap track-words">${words.join('')}</div>
  <div class="carried" ${move(['appear', at(0.2), 0.4])}><div ${move(['along', when(0), scene.until - scene.from, 'linear'])}>${drawing(scene.art)}</div></div><ol class="track">${drawn.join('')}</ol>`
}

function orders(scene: Of<'orders'>, at: At): string {
  const parcels = Array.from({ length: scene.count }, (_, index) => {
    const lost = scene.lost.find((one) => one.order === index + 1)
    const bad = lost
      ? `${lost.sold ? '' : `<b ${move(['appear', at(lost.at), 0.3], ['leave', at(scene.mendedAt), 0.4])}></b>`}<em ${move(['speak', at(lost.at), 0.4], ['leave', at(scene.mendedAt), 0.4])}>${asHtml(lost.text)}</em>`
      : ''
    return `<li ${move(['set-down', at(scene.at + index * 0.1), 0.45])}><svg viewBox="0 0 64 56"><path class="k l" d="M4 18h56v34H4z"/><path class="p l" d="M4 18l8-14h40l8 14z"/><path class="c l" d="M26 4h12l3 14v14H23V18z"/></svg>${bad}</li>`
  })
  const words = scene.words.map((word, index) => {
    const next: Row | undefined = scene.words[index + 1]
    return `<p class="word-${index}" ${move(['rise', at(word.at), 0.3], ...(next ? [['leave', at(next.at - 0.12), 0.15] as Move] : []))}>${asHtml(word.text)}</p>`
  })
  return `<div class="swap orders-words">${words.join('')}</div><ul class="orders">${parcels.join('')}</ul>`
}
