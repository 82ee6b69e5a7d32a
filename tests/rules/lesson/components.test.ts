import { describe, expect, test } from 'vitest'
import { factLifetime } from '#app/domain/lesson/index.ts'
import { faultsOf, htmlOf, liveIn, placesOf, read } from './lesson-source.ts'

const icon = (name: string, className = 'i') =>
  `<svg class="${className}" aria-hidden="true"><use href="/icons.svg#i-${name}"></use></svg>`

describe('drawn with the class names of the style sheet', () => {
  test.each([
    [
      '<Callout kind="tip">Dán lên tường.</Callout>',
      `<div class="callout block">${icon('tip')}<h3>Mẹo nhỏ</h3><div><p>Dán lên tường.</p></div></div>`,
    ],
    [
      '<Callout kind="warning" title="Ba loại & hơn">\n- một\n</Callout>',
      `<div class="callout callout-warning block">${icon('warning')}<h3>Ba loại &amp; hơn</h3><div><ul>\n<li>một</li>\n</ul></div></div>`,
    ],
    [
      '<Callout kind="money" title="Còn lãi">\n\n| Khoản | Hộp |\n| --- | ---: |\n| Bán | 150.000 đ |\n| Lãi | 30.880 đ |\n\n</Callout>',
      `<div class="callout callout-money block">${icon('money')}<h3>Còn lãi</h3><div><table class="sum"><thead><tr><th scope="col">Khoản</th><th scope="col" align="right">Hộp</th></tr></thead><tbody><tr><td>Bán</td><td align="right">150.000 đ</td></tr><tr><td>Lãi</td><td align="right">30.880 đ</td></tr></tbody></table></div></div>`,
    ],
    [
      '<Steps>\n<Step title="Cộng">\nTiền hàng.\n</Step>\n<Step title="Chia">Rồi **chia**.</Step>\n</Steps>',
      '<ol class="steps block"><li><span class="plate">1</span><h3>Cộng</h3><p>Tiền hàng.</p></li><li><span class="plate">2</span><h3>Chia</h3><p>Rồi <strong>chia</strong>.</p></li></ol>',
    ],
    [
      '<Compare>\n<Do>Thật</Do>\n<Dont title="Đừng nói">\nKhông thật\n</Dont>\n</Compare>',
      `<div class="compare block"><div class="do"><h3>${icon('check')}Nên làm</h3><p>Thật</p></div><div class="dont"><h3>${icon('cross')}Đừng nói</h3><p>Không thật</p></div></div>`,
    ],
    [
      '<Figure src="figures/gia-san.svg" alt="Thang giá" caption="Giá sàn." credit="Sở"/>',
      '<figure class="figure-box block"><img src="/media/ab12.svg" alt="Thang giá" width="640" height="360" loading="lazy" decoding="async"><figcaption>Giá sàn.<br>Nguồn hình: Sở</figcaption></figure>',
    ],
    [
      '<Fact source="Luật 122/2025/QH15" checked="2026-11-24" url="https://vidu.vn/luat" effective="từ 01/07/2026" title="Luật nói gì">Phải nói đúng.</Fact>',
      `<div class="fact block"><p class="fact-h">${icon('law', 'i-20')}Luật nói gì</p><p>Phải nói đúng.</p><dl><dt>Nguồn</dt><dd><a href="https://vidu.vn/luat" rel="noopener">Luật 122/2025/QH15</a></dd><dt>Hiệu lực</dt><dd>từ 01/07/2026</dd><dt>Đối chiếu</dt><dd><time datetime="2026-11-24">24/11/2026</time></dd><dt>Xem lại</dt><dd>trước <time datetime="2027-05-23">23/05/2027</time></dd></dl></div>`,
    ],
  ])('%s', (body, html) => {
    const drawn = htmlOf(body)
    expect(drawn).toBe(html)
    expect(liveIn(drawn)).toBeNull()
  })

  test('a fact without address or start names its source all the same', () => {
    const html = htmlOf('<Fact source="Nghị định 37" checked="2026-11-01">Nhãn.</Fact>')
    expect(html).toContain('<dt>Nguồn</dt><dd>Nghị định 37</dd><dt>Đối chiếu</dt>')
    expect(factLifetime).toBe(180)
  })
})

describe('parts that do something become data', () => {
  const body = [
    'Mở đầu.',
    '<Video id="video/gioi-thieu" caption="Giới thiệu"/>',
    'Giữa.\n\n## Mục',
    '<Checklist id="viec" title="Việc">\n- [ ] Mở **máy**\n- [x] Cân\n</Checklist>',
    '<Platform name="shopee">\nRiêng Shopee.\n\n<Download id="files/mau.pdf" label="Mẫu"/>\n</Platform>',
    '<Quiz id="on"><Question id="a" kind="true-false" answer="false" why="Vì thế.">Đúng?</Question></Quiz>',
    'Hết.',
  ].join('\n\n')

  test('in their order, with the platform they concern', () => {
    expect(read(body).segments).toEqual([
      { kind: 'html', html: '<p>Mở đầu.</p>' },
      { kind: 'video', ref: 'video/gioi-thieu', caption: 'Giới thiệu' },
      { kind: 'html', html: '<p>Giữa.</p>\n<h2 id="muc">Mục</h2>' },
      { kind: 'checklist', id: 'viec', title: 'Việc', items: [{ html: 'Mở <strong>máy</strong>' }, { html: 'Cân' }] },
      { kind: 'html', html: '<p>Riêng Shopee.</p>', platform: 'shopee' },
      { kind: 'download', ref: 'files/mau.pdf', label: 'Mẫu', platform: 'shopee' },
      { kind: 'quiz', quizId: 'on' },
      { kind: 'html', html: '<p>Hết.</p>' },
    ])
  })

  test('with files, words and text counted beside them', () => {
    const document = read(body)
    expect(document.assets).toEqual(['files/mau.pdf', 'video/gioi-thieu'])
    expect(document.checklists).toEqual([
      {
        id: 'viec',
        title: 'Việc',
        items: [
          { html: 'Mở <strong>máy</strong>', text: 'Mở máy' },
          { html: 'Cân', text: 'Cân' },
        ],
      },
    ])
    expect(document.text).toBe('Mở đầu.\nGiới thiệu\nGiữa.\nMục\nViệc\nMở máy\nCân\nRiêng Shopee.\nMẫu\nHết.')
    expect(document.words).toBe(14)
  })

  test('facts are listed with their line, wherever they stand', () => {
    const fact =
      '<Fact title="Tên" source="Luật" checked="2026-11-24" url="https://vidu.vn" effective="từ nay">a</Fact>'
    const nested = read(`a\n\n<Callout kind="law">\n${fact}\n</Callout>`)
    expect(nested.facts).toEqual([
      { title: 'Tên', source: 'Luật', url: 'https://vidu.vn/', checked: '2026-11-24', effective: 'từ nay', line: 8 },
    ])
  })
})

describe('refused, with what to write', () => {
  test.each([
    ['<Callout>a</Callout>', ['1:1 missing-attribute'], 'kind="tip"'],
    ['<Callout kind="meo">a</Callout>', ['1:10 attribute-value'], 'tip, warning, law, money, story'],
    ['<Callout kind="tip" kind="law">a</Callout>', ['1:21 repeated-attribute'], 'hai lần'],
    ['<Callout kind="tip" colour="red">a</Callout>', ['1:21 unknown-attribute'], 'kind, title'],
    ['<Callout kind="tip" onclick="x()">a</Callout>', ['1:21 unknown-attribute'], 'lệnh'],
    ['<Callout kind="tip" style="color:red">a</Callout>', ['1:21 unknown-attribute'], 'trang lo'],
    ['<Callout kind="tip" constructor="a">a</Callout>', ['1:21 unknown-attribute'], 'kind, title'],
    ['<Callout kind="tip" title>a</Callout>', ['1:21 attribute-value'], 'title="'],
    ['<Callout kind="tip"/>', ['1:1 empty'], 'trống'],
    ['<Steps>\na\n</Steps>', ['2:1 holds'], '<Step>'],
    ['<Steps/>', ['1:1 empty'], 'trống'],
    ['<Step title="a">b</Step>', ['1:1 place'], '<Steps>'],
    ['<Steps><Step>a</Step></Steps>', ['1:8 missing-attribute'], 'title'],
    ['<Choice>a</Choice>', ['1:1 place'], '<Question>'],
    ['<Do>a</Do>', ['1:1 place'], '<Compare>'],
    ['<Figure src="figures/gia-san.svg"/>', ['1:1 missing-attribute'], 'alt'],
    ['<Figure src="figures/gia-san.svg" alt="a">b</Figure>', ['1:1 not-empty'], '<Figure … />'],
    ['<Figure src="https://vidu.vn/a.png" alt="a"/>', ['1:9 asset-path'], 'figures/'],
    ['<Figure src="../a.svg" alt="a"/>', ['1:9 asset-path'], 'figures/'],
    ['<Figure src="figures/mat.svg" alt="a"/>', ['1:9 missing-asset'], 'figures/mat.svg'],
    ['<Figure src="files/mau.pdf" alt="a"/>', ['1:9 asset-kind'], 'hình'],
    ['<Video id="video/mat"/>', ['1:8 missing-asset'], 'Thêm tệp'],
    ['<Callout kind="tip">\n<Video id="video/gioi-thieu"/>\n</Callout>', ['2:1 place'], 'ngoài cùng'],
    ['- <Video id="video/gioi-thieu"/>', ['1:3 place'], 'ngoài cùng'],
    ['**<Callout kind="tip">a</Callout>**', ['1:3 place'], 'dòng riêng'],
    ['<Fact checked="2026-11-24">a</Fact>', ['1:1 missing-attribute'], 'source'],
    ['<Fact source="a">b</Fact>', ['1:1 missing-attribute'], 'checked="2026-11-24"'],
    ['<Fact source="a" checked="24/11/2026">b</Fact>', ['1:18 attribute-value'], 'năm-tháng-ngày'],
    ['<Fact source="a" checked="2026-02-30">b</Fact>', ['1:18 attribute-value'], 'có thật'],
    ['<Fact source="a" checked="2026-11-25">b</Fact>', ['1:18 attribute-value'], 'phía trước'],
    ['<Fact source="a" checked="2026-11-24" url="/luat">b</Fact>', ['1:39 url'], 'https://'],
    ['<Checklist id="a">\n- một\n</Checklist>', ['2:1 holds'], '- [ ]'],
    [
      '<Checklist id="a">\n- [ ] b\n</Checklist>\n\n<Checklist id="a">\n- [ ] b\n</Checklist>',
      ['5:1 repeated-id'],
      'cùng id',
    ],
    ['<Platform name="lazada">a</Platform>', ['1:11 attribute-value'], 'tiktok_shop, shopee'],
    ['<Platform name="shopee">\n<Platform name="shopee">\na\n</Platform>\n</Platform>', ['2:1 place'], 'ngoài cùng'],
    ['<Download id="files/mau.pdf"/>', ['1:1 missing-attribute'], 'label'],
    ['<Gallery/>', ['1:1 unknown-component'], 'Video, Quiz'],
    ['<b class="x">a</b>', ['1:1 attribute'], '<b>'],
  ])('%j', (body, places, advice) => {
    expect(placesOf(body)).toEqual(places)
    expect(faultsOf(body)[0]?.message).toContain(advice)
  })
})
