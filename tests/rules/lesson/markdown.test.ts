import { describe, expect, test } from 'vitest'
import { faultsOf, htmlOf, liveIn, placesOf, read } from './lesson-source.ts'

describe('Markdown is drawn', () => {
  test.each([
    ['**đậm** *nghiêng* ~~bỏ~~ `mã`', '<p><strong>đậm</strong> <em>nghiêng</em> <del>bỏ</del> <code>mã</code></p>'],
    ['H<sub>2</sub>O<br/><mark>mới</mark>', '<p>H<sub>2</sub>O<br><mark>mới</mark></p>'],
    ['<b>\nmột dòng\n</b>', '<p><b>một dòng</b></p>'],
    ['> trích', '<blockquote>\n<p>trích</p>\n</blockquote>'],
    ['3. ba\n4. bốn', '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>'],
    ['- [ ] việc\n- [x] xong', '<ul>\n<li>việc</li>\n<li>xong</li>\n</ul>'],
    [
      '| A | B |\n|---|--:|\n| 1 | 2 |',
      '<div class="table-box block" role="group" aria-label="Bảng" tabindex="0"><table><thead><tr><th scope="col">A</th><th scope="col" align="right">B</th></tr></thead><tbody><tr><td>1</td><td align="right">2</td></tr></tbody></table></div>',
    ],
    ['[a](https://vidu.vn/x?y=1&z=2 "t")', '<p><a href="https://vidu.vn/x?y=1&amp;z=2" rel="noopener">a</a></p>'],
    ['[a](HTTPS://ViDu.vn)', '<p><a href="https://vidu.vn/" rel="noopener">a</a></p>'],
    [
      '[thư](mailto:ban@vidu.vn) [gọi](tel:0912345678) [bài](/learn/a) [chat](zalo.me/0912345678)',
      '<p><a href="mailto:ban@vidu.vn">thư</a> <a href="tel:0912345678">gọi</a> <a href="/learn/a">bài</a> <a href="https://zalo.me/0912345678" rel="noopener">chat</a></p>',
    ],
    [
      'Xem https://vidu.vn và www.vidu.vn.',
      '<p>Xem <a href="https://vidu.vn/" rel="noopener">https://vidu.vn</a> và <a href="https://www.vidu.vn/" rel="noopener">www.vidu.vn</a>.</p>',
    ],
    [
      '[một][m] ![hình][h]\n\n[m]: https://vidu.vn\n[h]: figures/gia-san.svg',
      '<p><a href="https://vidu.vn/" rel="noopener">một</a> <img src="/media/ab12.svg" alt="hình" width="640" height="360" loading="lazy" decoding="async"></p>',
    ],
    ['"&lt;script&gt;" &copy; &amp;', '<p>"&lt;script>" © &amp;</p>'],
  ])('%j', (body, html) => {
    const drawn = htmlOf(body)
    expect(drawn).toBe(html)
    expect(liveIn(drawn)).toBeNull()
  })
})

describe('headings get ids that stay', () => {
  test('folded, one of each, and can be linked to', () => {
    const document = read('## Giá sàn: Đủ chưa?\n\n### Giá sàn, đủ chưa\n\n## 🍊\n\n[lên](#gia-san-du-chua)')
    expect(document.headings).toEqual([
      { id: 'gia-san-du-chua', text: 'Giá sàn: Đủ chưa?', level: 2 },
      { id: 'gia-san-du-chua-2', text: 'Giá sàn, đủ chưa', level: 3 },
      { id: 'muc', text: '🍊', level: 2 },
    ])
    expect(htmlOf('## Mục một')).toBe('<h2 id="muc-mot">Mục một</h2>')
  })
})

describe('refused in Markdown', () => {
  test.each([
    ['# Tên bài', ['1:1 heading'], '##'],
    ['##', ['1:1 heading'], 'trống'],
    ['[a](#khong-co)', ['1:1 dead-anchor'], '#khong-co'],
    ['a[^1]\n\n[^1]: b', ['1:2 footnote', '3:1 footnote'], 'Fact'],
    ['![](figures/gia-san.svg)', ['1:1 alt'], 'lời tả'],
    ['![a](https://vidu.vn/a.png)', ['1:1 asset-path'], 'figures/'],
    ['[](https://vidu.vn)', ['1:1 link-text'], 'chữ'],
    ['[a]()', ['1:1 url'], 'https://'],
    ['[a](figures/x.pdf)', ['1:1 url'], 'Download'],
    ['[a](http://vidu.vn)', ['1:1 url'], 'https://'],
    ['[a](//vidu.vn)', ['1:1 url'], '//'],
    ['[a](/\\vidu.vn)', ['1:1 url'], '\\'],
    ['[a](\\\\vidu.vn)', ['1:1 url'], '\\'],
    ['[a](https://a:b@vidu.vn)', ['1:1 url'], 'đăng nhập'],
    ['[a](https://localhost/x)', ['1:1 url'], 'https://vidu.vn'],
    ['[a](https:vidu.vn)', ['1:1 url'], 'https://vidu.vn'],
    ['[a](mailto:a@b.vn?subject=x%0ABcc:y@z)', ['1:1 url'], 'mailto:'],
    ['[a](tel:abc)', ['1:1 url'], 'tel:'],
    ['[a](javascript:alert(1))', ['1:1 url'], 'javascript:'],
    ['[a](JaVaScRiPt:alert(1))', ['1:1 url'], 'javascript:'],
    ['[a](&#106;avascript:alert(1))', ['1:1 url'], 'javascript:'],
    ['[a](java&#9;script:alert(1))', ['1:1 url'], 'ký tự ẩn'],
    ['[a](&#1;javascript:alert(1))', ['1:1 url'], 'https://'],
    ['[a][b]\n\n[b]: data:text/html,x', ['1:1 url'], 'data:'],
    ['[a](vbscript:x) [b](file:///etc) [c](blob:x)', ['1:1 url', '1:17 url', '1:34 url'], 'https://'],
    [`|${'a|'.repeat(21)}\n|${'-|'.repeat(21)}`, ['1:1 table'], '20 cột'],
  ])('%j', (body, places, advice) => {
    expect(placesOf(body)).toEqual(places)
    expect(faultsOf(body)[0]?.message).toContain(advice)
  })
})

describe('nesting', () => {
  const list = (levels: number) => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- mục`).join('\n')

  test('is read down to thirty levels of the tree', () => {
    expect(htmlOf(list(14))).toContain('mục')
    expect(placesOf(list(20))).toEqual([expect.stringMatching(/ too-deep$/)])
    expect(placesOf(list(5000 / 40))).toContainEqual(expect.stringMatching(/ too-deep$/))
  })
})
