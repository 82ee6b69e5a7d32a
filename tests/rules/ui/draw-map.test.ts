import { expect, test } from 'vitest'
import { getProvinceOutline } from '#app/domain/reference/index.server.ts'
import { findCommune, listCommunes } from '#app/domain/reference/index.ts'
import { drawMap } from '#app/ui/staff/draw-map.ts'

const area = { path: 'M0 0h1v1z', shade: 0, says: 'xã Kỳ Anh: 0 người', to: null }
const map = { width: 10, height: 10, title: 'Bản đồ', areas: [area], border: 'M0 0h9', names: [] }

test('every commune has its outline, and a point inside the sheet', () => {
  const { communes, width, height } = getProvinceOutline()
  expect(communes.map(({ code }) => code).sort()).toEqual(
    listCommunes()
      .map(({ code }) => code)
      .sort(),
  )
  for (const { code, path, x, y } of communes) {
    expect(findCommune(code)).not.toBeNull()
    expect(path).toMatch(/^M[\d.,LMZ-]+Z$/)
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
  }
})

test('nobody is hatched and leads nowhere; somebody leads to the people', () => {
  expect(drawMap(map)).toContain(
    '<path class="m0" d="M0 0h1v1z"><title>xã Kỳ Anh: 0 người</title></path><path class="mi"',
  )
  const drawn = drawMap({ ...map, areas: [{ ...area, shade: 3, to: '/uptake/people?a=1&b=2' }] })
  expect(drawn).toContain('<a href="/uptake/people?a=1&amp;b=2" aria-label="xã Kỳ Anh: 0 người"><path class="m3"')
})

test('what is written on it stays writing', () => {
  const text = '<b>"&amp;"</b>'
  const drawn = drawMap({ ...map, title: text, areas: [{ ...area, says: text }], names: [{ text, x: 1, y: 1 }] })
  expect(drawn).not.toContain('<b>')
  expect(drawn.match(/&lt;b&gt;&quot;&amp;amp;&quot;&lt;\/b&gt;/g)).toHaveLength(3)
})
