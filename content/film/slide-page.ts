import fs from 'node:fs'
import path from 'node:path'
import type { Slide } from './gioi-thieu-tiktok.ts'

const grounds = { cam: '#FDECD4', teal: '#DDEDE8', paper: '#FBF8F1' }

function font(root: string, file: string, weight: number, range: string): string {
  const data = fs.readFileSync(path.join(root, 'public/fonts', `be-vietnam-pro-${file}-${weight}-normal.woff2`)).toString('base64')
  return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`
}

const vietnamese = 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'
const latin = 'U+0020-007E,U+00A0-00FF,U+2013-2014,U+2018-201D,U+2026,U+2212'

/** A slide as a page of its own, 854 × 480, with the first `shown` lines. */
export function slidePage(root: string, slide: Slide, shown: number): string {
  const faces = [500, 700].flatMap((weight) => [font(root, 'vietnamese', weight, vietnamese), font(root, 'latin', weight, latin)]).join('')
  const lines = slide.steps.flatMap((step) => step.line ?? [])
  const drawings = slide.art
    .map((name) => `<img src="data:image/svg+xml;base64,${fs.readFileSync(path.join(root, 'public/art', `${name}.svg`)).toString('base64')}">`)
    .join('')
  return `<!doctype html><meta charset="utf-8"><style>${faces}
*{box-sizing:border-box;margin:0}body{width:854px;height:480px;overflow:hidden;background:${grounds[slide.ground]};color:#1B2523;font:500 30px/1.3 "Be Vietnam Pro"}
.bar{height:26px;background:#0A524C}.edge{height:24px;background:radial-gradient(circle at 50% 0,#0A524C 23.5px,transparent 24px) 50% 0/48px 24px repeat-x}
.text{position:absolute;left:56px;top:92px;width:480px}.kick{color:#0A524C;font-weight:700;font-size:26px}h1{font-size:${slide.title.length > 22 ? 46 : 54}px;line-height:1.22;letter-spacing:-.012em;text-wrap:balance}
ul{list-style:none;padding:0;margin-top:22px}li{display:flex;gap:16px;align-items:center;padding:7px 0;opacity:0}li.on{opacity:1}
li b{flex:none;display:grid;place-items:center;width:40px;height:40px;border-radius:6px;background:#0A524C;color:#fff;font-size:22px}
.art{position:absolute;right:${slide.art.length > 2 ? 14 : 34}px;bottom:34px;display:flex;align-items:flex-end;gap:4px}.art img{height:${slide.art.length > 2 ? 128 : slide.art.length > 1 ? 190 : 240}px}
.counter{position:absolute;left:0;right:0;bottom:26px;height:8px;background:#0A524C}</style>
<div class="bar"></div><div class="edge"></div><div class="text">${slide.kick ? `<p class="kick">${slide.kick}</p>` : ''}<h1>${slide.title}</h1>
<ul>${lines.map((line, at) => `<li class="${at < shown ? 'on' : ''}"><b>${at + 1}</b>${line}</li>`).join('')}</ul></div><div class="art">${drawings}</div><div class="counter"></div>`
}
