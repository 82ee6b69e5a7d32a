import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createDrawingFont } from '#app/adapters/drawing-font/index.server.ts'
import { embedLetters, examineFile } from '#app/domain/media/index.server.ts'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`

/** The drawing after it took its letters in, and what was asked of the font: "400 Bn". */
async function embed(source: string) {
  const asked: Array<string> = []
  const font = {
    async cut(weight: number, letters: string) {
      asked.push(`${weight} ${letters}`)
      return new Uint8Array([1, 2, 3])
    },
  }
  const content = await embedLetters(font, new TextEncoder().encode(source))
  return { asked, text: new TextDecoder().decode(content) }
}

describe('a drawing takes in the letters it writes', () => {
  test('those it draws, each once, in the weights it uses; its title and what is not drawn do not count', async () => {
    const source = svg(
      '<title>Xyz</title><style>text{font-family:"Be Vietnam Pro"}.n{font-weight:700}</style><text class="n">Bán<tspan> &lt;b</tspan></text><text>Bn</text>',
    )
    const { asked, text } = await embed(source)
    expect(asked.map((one) => [...one.slice(4)].filter((letter) => letter !== ' ').join(''))).toEqual([
      '<Bbná',
      '<Bbná',
    ])
    expect(asked.map((one) => one.slice(0, 3))).toEqual(['400', '700'])
    expect(text).toContain('src:url(data:font/woff2;base64,AQID)')
    expect(text.indexOf('@font-face')).toBeLessThan(text.indexOf('<text'))
  })

  test('one that names no font is written in ours, under its own styles', async () => {
    const { text } = await embed(svg('<text>Cam</text>'))
    expect(text).toContain('svg{font-family:"Be Vietnam Pro",sans-serif}')
  })

  test.each([
    ['names another font', svg('<text font-family="Georgia">Cam</text>')],
    ['brings its own', svg('<style>@font-face{font-family:"Be Vietnam Pro"}</style><text>Cam</text>')],
    ['writes nothing', svg('<title>Cam</title><path d="M0 0h9"/>')],
    ['is not safe', svg('<script>1</script><text>Cam</text>')],
  ])('one that %s stays as it is', async (_name, source) => expect((await embed(source)).text).toBe(source))
})

test('every figure of the shipped course is taken in with its letters, small, and the same each time', async () => {
  const font = createDrawingFont()
  const folder = 'content/courses/livestream-tiktok-shop/figures'
  for (const name of fs.readdirSync(folder)) {
    const drawn = await embedLetters(font, fs.readFileSync(`${folder}/${name}`))
    const text = new TextDecoder().decode(drawn)
    expect(text, name).toContain('base64,d09GMg') // "wOF2"
    expect(drawn.byteLength, name).toBeLessThan(14_000)
    const again = await embedLetters(createDrawingFont(), fs.readFileSync(`${folder}/${name}`))
    const [one, two] = [examineFile(name, drawn), examineFile(name, again)]
    expect(one.ok && two.ok && one.value.asset.hash === two.value.asset.hash, name).toBe(true)
  }
})
