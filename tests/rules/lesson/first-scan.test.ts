import { describe, expect, test } from 'vitest'
import { faultsOf, htmlOf, placesOf, read } from './lesson-source.ts'

describe('prose that looks like code goes in', () => {
  test.each([
    ['import hàng từ Vinh về, bán trong ngày.', 'import hàng từ Vinh về'],
    ['export sang Lào thì khác.', 'export sang Lào'],
    ['import from Vinh to Hà Tĩnh, hai ngày.', 'import from Vinh'],
    ['import hàng, đóng gói, rồi gửi từ "kho chính".', 'import hàng'],
    ['export const là chữ của dân máy tính.', 'export const là'],
    ['Giá 150k => bớt còn 140k, 3 > 2.', '150k => bớt'],
    ['a \\< b và \\{x\\}', 'a &lt; b và {x}'],
    ['`if (a < b) { c }`', '<code>if (a &lt; b) { c }</code>'],
    ['``a ` <b {``', '<code>a ` &lt;b {</code>'],
    ['```\n<script>{alert(1)}</script>\n```', '&lt;script>{alert(1)}&lt;/script>'],
    ['Chuyển khoản #1, 50% & 20%', '50% &amp; 20%'],
    ['Quả này "loại 1", quả kia loại `2', 'loại `2'],
    ['- cam\n- bưởi\n  - Phúc Trạch', '<li>Phúc Trạch</li>'],
  ])('%s', (body, shown) => {
    expect(htmlOf(body)).toContain(shown)
  })
})

describe('what opens no tag is named with its place and what to write', () => {
  test.each([
    ['người <18 tuổi', ['1:7 less-than'], '\\<'],
    ['dưới < 5 kg', ['1:6 less-than'], 'dưới'],
    ['yêu <3', ['1:5 less-than'], '\\<'],
    ['người <nam giới> mua', ['1:7 less-than'], '\\<'],
    ['giá {150k} thôi', ['1:5 brace'], '150k'],
    ['một { mở', ['1:5 brace'], '\\{'],
    ['một } đóng', ['1:5 brace'], '\\{'],
    ['<!-- ghi chú -->', ['1:1 comment'], 'chú thích'],
    ['a\n<!-- dài\n\nhai đoạn -->\n\nb <5', ['2:1 comment', '6:3 less-than'], 'chú thích'],
    ['<!-- không đóng', ['1:1 comment'], 'chú thích'],
    ['xem <https://vidu.vn/a>', ['1:5 angle-address'], '[chữ muốn hiện](https://vidu.vn/a)'],
    ['thư <ban@vidu.vn>', ['1:5 angle-address'], 'mailto:ban@vidu.vn'],
    ['<javascript:alert(1)>', ['1:1 angle-address'], 'https://'],
    ['<>rỗng</>', ['1:1 fragment', '1:7 fragment'], 'Thẻ rỗng'],
    ["import x from 'y'", ['1:1 statement'], 'import'],
    ["import 'y'", ['1:1 statement'], 'Xoá'],
    ["import {\n  a,\n} from 'y'\n\n{b}", ['1:1 statement', '5:1 brace'], 'Xoá'],
    ["import * as x from 'y'", ['1:1 statement'], 'Xoá'],
    ['export const a = {b: 1}', ['1:1 statement'], 'Xoá'],
    ['export default function () {}', ['1:1 statement'], 'Xoá'],
    ['a\n\nexport {a}', ['3:1 statement'], 'Xoá'],
    ['<div>a</div>', ['1:1 html-tag'], 'Callout'],
    ['<script>alert(1)</script>', ['1:1 html-tag'], 'mã'],
    ['<img src="a.png">', ['1:1 html-tag'], 'Figure'],
    ['<a href="https://vidu.vn">a</a>', ['1:1 html-tag'], '[chữ muốn hiện]'],
    ['<Calout kind="tip">a</Calout>', ['1:1 unknown-component'], '<Callout>'],
    ['<callout kind="tip">a</callout>', ['1:1 unknown-component'], '<Callout>'],
    ['<Slideshow/>', ['1:1 unknown-component'], 'Callout, Steps'],
    ['một<br>hai', ['1:4 broken-tag'], '<br/>'],
    ['<Callout kind="tip>a</Callout>', ['1:15 broken-tag'], 'Ngoặc kép'],
    ['<Callout kind=tip>a</Callout>', ['1:15 broken-tag'], 'ngoặc kép'],
    ['<Callout kind="tip"\n\na', ['1:1 broken-tag'], 'dấu >'],
    ['<Callout kind={tip}>a</Callout>', ['1:15 attribute-expression'], 'kind="tip"'],
    ['<Callout kind="tip" {...x}>a</Callout>', ['1:21 spread'], 'tên="giá trị"'],
    ['<Callout kind="tip">\na', ['1:1 unclosed-tag'], '</Callout>'],
    ['a\n</Callout>', ['2:1 stray-closing'], 'thẻ mở'],
    ['a\u202eb', ['1:2 hidden-character'], 'ký tự ẩn'],
    ['<Callout kind="meo\uE000">a</Callout>', ['1:10 attribute-value', '1:19 hidden-character'], 'tip, warning'],
    ['\uF0B7 cam', ['1:1 hidden-character'], 'ký tự ẩn'],
    ['```\nmã', ['1:1 fence-open'], '```'],
  ])('%j', (body, places, advice) => {
    expect(placesOf(body)).toEqual(places)
    expect(faultsOf(body)[0]?.message).toContain(advice)
  })
})

test('all faults come at once, in the order of their places, past what would stop the parser', () => {
  const body = [
    'Người <18 tuổi không mua {được}.',
    '',
    '<Callout kind="meo">',
    'Xem <https://vidu.vn>.',
    '</Callout>',
    '',
    '<Figure src="figures/khong-co.svg" alt="x"/>',
    '',
    '[x](javascript:alert(1))',
    '',
    '<Steps>',
  ].join('\n')
  expect(placesOf(body)).toEqual([
    '1:7 less-than',
    '1:26 brace',
    '3:10 attribute-value',
    '4:5 angle-address',
    '7:9 missing-asset',
    '9:1 url',
    '11:1 unclosed-tag',
  ])
})

test('where Markdown itself tears a tag apart, the parser is heard in Vietnamese and the rest is still read', () => {
  const body = '- <Callout kind="tip">\n  a\n\nb\n\n</Callout>\n\n[x](http://vidu.vn)'
  const faults = faultsOf(body)
  expect(faults.map(({ code }) => code)).toContain('url')
  expect(faults.some(({ code }) => code.startsWith('syntax-'))).toBe(true)
  for (const { message } of faults) expect(message).not.toMatch(/expected|unexpected/i)
})

test('what is blanked late is blanked all the same', () => {
  expect(placesOf('<div>a</div>\n\n{b}\n\n<i>c</i>')).toEqual(['1:1 html-tag', '3:1 brace'])
})

test('a tag in a fault hides nothing behind it and accuses nobody twice', () => {
  expect(placesOf('<Callout kind="tip" x=1>\n\na {b}\n\n</Callout>')).toEqual(['1:23 broken-tag', '3:3 brace'])
  expect(placesOf('<Steps>\n<Callout kind="tip">\na\n</Steps>')).toEqual(['2:1 unclosed-tag'])
})

test('decomposed letters, CRLF and a byte order mark change neither words nor places', () => {
  const parsed = read('Giá sàn của bạn.\r\n\r\nHai.'.normalize('NFD'))
  expect(parsed.text).toBe('Giá sàn của bạn.\nHai.')
  expect(placesOf('Giá sàn <5'.normalize('NFD'))).toEqual(['1:9 less-than'])
})
