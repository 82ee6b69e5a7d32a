import { drawing } from './drawings.ts'
import type { Scene, Slide } from './film.ts'
import { asHtml, type Move, move } from './motion.ts'
import { type At, moveStyle, rowList } from './scene-parts.ts'
import { drawShopScene } from './scenes-shop.ts'

/** Draws what stands between heading and counter, as HTML; `from` and `until` are the slide's own times. */
export function drawScene(slide: Slide, from: number, until: number): string {
  const at = (seconds: number): number => from + seconds
  const scene = slide.scene
  switch (scene.kind) {
    case 'shelf':
      return shelf(scene, at)
    case 'opening':
      return opening(scene, at)
    case 'rows':
      return rowsBeside(scene, at)
    case 'haggle':
      return haggle(scene, at)
    case 'sum':
      return sum(scene, at)
    case 'round':
      return round(scene, at)
    case 'countdown':
      return countdown(scene, at)
    case 'comments':
      return comments(scene, at)
    case 'phone':
      return phone(scene, at)
    case 'drain':
      return drain(scene, at, until)
    case 'certificate':
      return certificate(scene, at)
    default:
      return drawShopScene(scene, at)
  }
}

type Of<K extends Scene['kind']> = Extract<Scene, { kind: K }>

function shelf(scene: Of<'shelf'>, at: At): string {
  const goods = scene.goods.map(
    (one) => `<div class="good">
    ${one.label ? `<span class="sign" ${move(['sign', at(one.at + 0.35), 0.5])}>${asHtml(one.label)}</span>` : ''}
    <div class="set" ${move(['set-down', at(one.at), 0.55])}>${drawing(one.art)}</div></div>`,
  )
  return `<div class="shelf shelf-${scene.goods.length}">${goods.join('')}</div>`
}

function opening(scene: Of<'opening'>, at: At): string {
  const lines = scene.lines.map((line) => `<p ${move(['rise', at(line.at), 0.5])}>${asHtml(line.text)}</p>`)
  return `<div class="big-lines">${lines.join('')}</div><div class="beside" ${move(['slide-in', at(scene.artAt), 0.7])}>${drawing(scene.art)}</div>`
}

function rowsBeside(scene: Of<'rows'>, at: At): string {
  const art = scene.art
    ? `<div class="beside" ${move([scene.landing === 'drop' ? 'drop' : 'slide-in', at(scene.artAt ?? 0), scene.landing === 'drop' ? 0.9 : 0.7])}>${drawing(scene.art, { needle: move(['weigh', at((scene.rows[0]?.at ?? 0) + 0.2), 1.6]) })}</div>`
    : ''
  return `${rowList(scene.rows, scene.mark, at, `columns-${scene.columns}`)}${art}`
}

function haggle(scene: Of<'haggle'>, at: At): string {
  return `<div class="haggled" ${move(['set-down', at(0.3), 0.55])}>${drawing(scene.art)}</div>
  <span class="price" ${move(['sign', at(0.6), 0.5])}>${asHtml(scene.price)}<i ${move(['strike', at(scene.plea.at + 1), 0.4])}></i></span>
  <p class="plea" ${move(['speak', at(scene.plea.at), 0.5])}>“${asHtml(scene.plea.text)}”</p>
  <p class="doubt" ${move(['rise', at(scene.doubt.at), 0.5])}>${asHtml(scene.doubt.text)}</p>`
}

function sum(scene: Of<'sum'>, at: At): string {
  const total = scene.spent.reduce((all, share) => all + share.value, 0)
  const wide = (value: number): string => `width:${((value / total) * 774).toFixed(2)}px`
  let begin = scene.spentAt
  const spent = scene.spent.map((share, index) => {
    const seconds = Math.max(0.5, (share.value / total) * 1.4)
    begin += seconds
    return `<span class="part part-${index}" style="${wide(share.value)};${moveStyle(['grow', at(begin - seconds), seconds])}">${asHtml(share.text)}</span>`
  })
  return `<div class="sum"><span class="part taken" style="${wide(scene.taken.value)};${moveStyle(['grow', at(scene.takenAt), 0.7])}">${asHtml(scene.taken.text)}</span>
  <div class="spent">${spent.join('')}<span class="over" style="${wide(total - scene.taken.value)};${moveStyle(['appear', at(scene.verdict.at), 0.3])}"></span></div>
  <p class="note" ${move(['appear', at(scene.note.at), 0.4])}>${asHtml(scene.note.text)}</p>
  <p class="verdict" ${move(['rise', at(scene.verdict.at), 0.5])}>${asHtml(scene.verdict.text)}</p></div>`
}

function round(scene: Of<'round'>, at: At): string {
  const whole = scene.parts.reduce((all, part) => all + part.value, 0)
  const colours = ['#F28C1F', '#0A6A62', '#E8CF62', '#6FB2A6', '#B9783A']
  const length = scene.until - scene.from
  let done = 0
  const arcs: Array<string> = []
  const words: Array<string> = []
  for (const [index, part] of scene.parts.entries()) {
    const [from, to] = [done / whole, (done + part.value) / whole]
    done += part.value
    arcs.push(
      `<path d="${arc(from, to, 92)}" stroke="${colours[index % colours.length]}" ${move(['appear', at(scene.from + from * length - 0.1), 0.3])}/>`,
    )
    const last = index === scene.parts.length - 1
    words.push(
      `<p ${move(['rise', at(scene.from + from * length), 0.3], ...(last ? [] : [['leave', at(scene.from + to * length - 0.12), 0.15] as Move]))}><b>${asHtml(part.text)}</b><br>${part.value} phút</p>`,
    )
  }
  const ticks = Array.from(
    { length: 10 },
    (_, minute) => `<path class="tickline" d="M0-116V-124" transform="rotate(${minute * 36})"/>`,
  ).join('')
  return `<svg class="clock" viewBox="-130 -130 260 260" ${move(['appear', at(0.2), 0.4])}><circle r="114" class="face"/>${ticks}${arcs.join('')}<g ${move(['turn', at(scene.from), length, 'linear'])}><path class="hand" d="M0 14V-104"/></g><circle r="9" class="pin"/></svg>
  <div class="swap">${words.join('')}</div><p class="close" ${move(['rise', at(scene.close.at), 0.5])}>${asHtml(scene.close.text)}</p>`
}

function arc(from: number, to: number, radius: number): string {
  const point = (share: number): string =>
    `${(Math.sin(share * 2 * Math.PI) * radius).toFixed(2)} ${(-Math.cos(share * 2 * Math.PI) * radius).toFixed(2)}`
  return `M${point(from + 0.004)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to - 0.004)}`
}

function countdown(scene: Of<'countdown'>, at: At): string {
  return `${rowList(scene.rows, 'number', at, 'columns-2 loose')}
  <div class="seconds" ${move(['appear', at(0.2), 0.4])}><i ${move(['grow', at(scene.from), scene.until - scene.from, 'linear'])}></i></div>
  <p class="seconds-label" ${move(['appear', at(0.2), 0.4])}>${asHtml(scene.label)}</p>`
}

function comments(scene: Of<'comments'>, at: At): string {
  const bubbles = scene.comments.map(
    (one, index) =>
      `<p class="bubble" ${move(['speak', at(one.at), 0.45])}><i class="face-${index}"></i>${asHtml(one.text)}</p>`,
  )
  return `<div class="bubbles">${bubbles.join('')}</div>${rowList(scene.rows, 'number', at, 'right-rows')}`
}

function phone(scene: Of<'phone'>, at: At): string {
  return `${rowList(scene.rows, 'number', at, 'columns-1 tight')}
  <div class="phone" ${move(['slide-in', at(0.2), 0.7])}><div class="screen"><span class="live">LIVE</span>
    <div class="on-screen">${drawing('cam-khe-may')}</div>
    <p class="thanks" ${move(['speak', at(scene.thanks.at), 0.45])}>${asHtml(scene.thanks.text)}</p>
    <p class="card" ${move(['rise', at((scene.rows[0]?.at ?? 0) + 0.2), 0.5])}>${asHtml(scene.goods)}<b ${move(['pulse', at((scene.rows[1]?.at ?? 0) + 0.2), 0.9])}>${asHtml(scene.price)}</b></p>
    <span class="basket" ${move(['press', at(scene.tapAt), 0.4])}><svg viewBox="0 0 24 24"><path d="M4 9h16l-2 10H6zM8 9l3-5M16 9l-3-5M10 13v3M14 13v3"/></svg></span><span class="say-field"></span>
    <i class="tap" ${move(['tap', at(scene.tapAt), 0.9])}></i></div></div>`
}

function drain(scene: Of<'drain'>, at: At, until: number): string {
  const wide = (value: number): string => `width:${((value / scene.whole) * 774).toFixed(2)}px`
  const words = [scene.label, ...scene.takings, scene.rest]
  const labels = words.map((word, index) => {
    const next = words[index + 1]?.at
    return `<p class="${index === words.length - 1 ? 'rest' : ''}" ${move(['rise', at(word.at), 0.3], ...(next ? [['leave', at(next - 0.12), 0.15] as Move] : []))}>${asHtml(word.text)}</p>`
  })
  const left = scene.whole - scene.takings.reduce((all, one) => all + one.value, 0)
  // What is left stands on the left; each taking goes from the right end, the first one outermost.
  const parts = [...scene.takings]
    .reverse()
    .map((one) => `<span style="${wide(one.value)};${moveStyle(['drained', at(one.at), 0.5])}"></span>`)
  const note = scene.note
    ? `<p class="drain-note" ${move(['appear', at(scene.note.at), 0.4])}>${asHtml(scene.note.text)}</p>`
    : ''
  return `<div class="swap drain-words">${labels.join('')}</div><div class="drain" ${move(['grow', at(0.3), 0.9])}><span class="left" style="${wide(left)};${moveStyle(['gilded', Math.min(at(scene.rest.at), until), 0.4])}"></span>${parts.join('')}</div>${note}`
}

function certificate(scene: Of<'certificate'>, at: At): string {
  return `${rowList(scene.rows, 'tick', at, 'columns-1')}
  <div class="diploma" ${move(['hand-over', at(scene.cardAt), 0.8])}><div class="diploma-bar"></div><div class="diploma-edge"></div><b>${asHtml(scene.word)}</b><u></u><u></u><div class="qr">${squares()}</div><div class="diploma-mark">${drawing('cam-khe-may')}</div></div>`
}

// Looks like a QR code and leads nowhere.
function squares(): string {
  const corner = (x: number, y: number): string =>
    `<path d="M${x} ${y}h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z" fill-rule="evenodd"/>`
  let state = 7
  const dots: Array<string> = []
  for (let cell = 0; cell < 441; cell++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const [x, y] = [cell % 21, Math.floor(cell / 21)]
    const inCorner = (x < 8 && y < 8) || (x > 12 && y < 8) || (x < 8 && y > 12)
    if (!inCorner && state > 1_073_741_824) dots.push(`M${x} ${y}h1v1h-1z`)
  }
  return `<svg viewBox="0 0 21 21">${corner(0, 0)}${corner(14, 0)}${corner(0, 14)}<path d="${dots.join('')}"/></svg>`
}
