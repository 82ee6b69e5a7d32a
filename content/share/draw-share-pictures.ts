// Draws public/share/*.png, the pictures that Zalo and Facebook show beside a link: node content/share/draw-share-pictures.ts
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/setup/chromium.ts'

type Picture = { file: string; headline: string; line: string; ground: string; art: Array<string> }

const root = path.resolve(import.meta.dirname, '../..')
const size = { width: 1200, height: 630 }

/** One for the platform, one for each cover of app/ui/course/cover.ts, on that cover's ground. */
const pictures: Array<Picture> = [
  {
    file: 'len-san',
    headline: 'Đưa hàng nhà mình lên sàn',
    line: 'Học bán và livestream ngay trên điện thoại, không mất tiền',
    ground: '#fbf8f1',
    art: ['nguoi-ban-non-la', 'sap-hang'],
  },
  {
    file: 'khoa-tiktok-shop',
    headline: 'Học bán trên TikTok\u00a0Shop',
    line: 'Bài ngắn 10\u00a0phút, học trên điện thoại, không mất tiền',
    ground: '#fdecd4',
    art: ['dien-thoai-chan-may', 'cam-khe-may'],
  },
  {
    file: 'khoa-shopee',
    headline: 'Học bán trên Shopee',
    line: 'Bài ngắn 10\u00a0phút, học trên điện thoại, không mất tiền',
    ground: '#ddede8',
    art: ['goi-hang', 'buoi-phuc-trach'],
  },
  {
    file: 'khoa-nhieu-san',
    headline: 'Học bán trên nhiều sàn',
    line: 'Bài ngắn 10\u00a0phút, học trên điện thoại, không mất tiền',
    ground: '#f3eee3',
    art: ['can-dong-ho', 'sap-hang'],
  },
]

const browser = await chromium.launch(findBrowser())
const page = await browser.newPage({ viewport: size, colorScheme: 'light' })
for (const picture of pictures) {
  await page.setContent(pageOf(picture))
  await page.evaluate('document.fonts.ready.then(() => null)')
  const file = path.join(root, 'public/share', `${picture.file}.png`)
  await page.screenshot({ path: file })
  console.log(`${file}: ${Math.round(fs.statSync(file).size / 1000)} kB`)
}
await browser.close()

function pageOf({ headline, line, ground, art }: Picture): string {
  const goods = art.map((name) => `<img src="${inline(`public/art/${name}.svg`, 'image/svg+xml')}" alt="">`).join('')
  return `<!doctype html><meta charset="utf-8"><style>
${face(400)}${face(700)}
* { margin: 0; box-sizing: border-box }
body { position: relative; width: 1200px; height: 630px; overflow: hidden; background: ${ground}; color: #1b2523; font-family: "Be Vietnam Pro" }
header { height: 92px; padding: 22px 60px 0; background: #0a524c }
header img { height: 54px }
.awning { display: flex; gap: 3px }
.awning i { flex: 1; height: 42px; border-radius: 0 0 50% 50% / 0 0 100% 100%; background: #0a524c }
.words { position: absolute; left: 60px; top: 176px; width: 570px }
h1 { font-size: 78px; font-weight: 700; line-height: 1.22; letter-spacing: -0.02em; text-wrap: balance }
p { margin-top: 18px; font-size: 33px; line-height: 1.42; text-wrap: balance }
.goods { position: absolute; right: 40px; bottom: 66px; display: flex; align-items: flex-end; height: 330px; overflow: hidden }
.goods img { height: 262px; margin-left: -34px; transform: translateY(3.4%) }
footer { position: absolute; inset: auto 0 0; height: 66px; padding: 0 60px; background: #0a524c; color: #fff; font-size: 26px; line-height: 66px }
</style><header><img src="${inline('public/wordmark-on-teal.svg', 'image/svg+xml')}" alt=""></header>
<div class="awning">${'<i></i>'.repeat(15)}</div>
<div class="words"><h1>${headline}</h1><p>${line}</p></div><div class="goods">${goods}</div>
<footer>Sở Khoa học và Công nghệ tỉnh Hà Tĩnh</footer>`
}

function face(weight: 400 | 700): string {
  const file = inline(`app/adapters/documents/fonts/be-vietnam-pro-${weight}.ttf`, 'font/ttf')
  return `@font-face { font-family: "Be Vietnam Pro"; font-weight: ${weight}; src: url(${file}) }\n`
}

function inline(file: string, type: string): string {
  return `data:${type};base64,${fs.readFileSync(path.join(root, file)).toString('base64')}`
}
