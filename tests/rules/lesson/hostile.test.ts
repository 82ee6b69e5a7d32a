import { describe, expect, test } from 'vitest'
import { parseLesson } from '#app/domain/lesson/index.ts'
import { context, faultsOf, lessonOf, liveIn } from './lesson-source.ts'

// Each hostile source beside its benign twin: the first is refused, or harmless in the end; the second goes in and is shown.
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is the braces that are tried
const twins: Array<[hostile: string, benign: string, shown: string]> = [
  ["import fs from 'fs'", 'import hàng từ Vinh', 'import hàng'],
  ["import('fs')", 'import (nhập hàng)', 'import (nhập'],
  ["import fs from 'fs'\nimport os from 'os'", 'import hàng\nimport giấy', 'import giấy'],
  ["  import fs from 'fs'", '  import hàng', 'import hàng'],
  ["- import fs from 'fs'", '- import hàng', '<li>import'],
  ["> import fs from 'fs'", '> import hàng', 'import hàng'],
  ['export const x = 1', 'export sang Lào', 'export sang'],
  ['export default () => 1', 'export default thì không', 'export default'],
  ['export * from "x"', 'export * khác', 'export * khác'],
  ['{1+1}', '\\{1+1\\}', '{1+1}'],
  ['a{process.env.X}b', 'a\\{env\\}b', 'a{env}b'],
  ['{/* chú thích */}', '`{/* chú thích */}`', '{/* chú'],
  ['{`${1}`}', '`${1}`', '${1}'],
  ['{{a: 1}}', '((a: 1))', '((a: 1))'],
  ['## {x}', '## x', '<h2 id="x">'],
  ['| {x} |\n|---|', '| x |\n|---|', '<th scope="col">x'],
  ['[{x}](https://vidu.vn)', '[x](https://vidu.vn)', '>x</a>'],
  ['[x](https://vidu.vn/{y})', '[x](https://vidu.vn/y)', 'vidu.vn/y'],
  ['**{x}**', '**x**', '<strong>x'],
  ['- {x}', '- x', '<li>x'],
  ['<Callout kind={x}>a</Callout>', '<Callout kind="tip">a</Callout>', 'callout'],
  ['<Callout kind="tip" title={`x`}>a</Callout>', '<Callout kind="tip" title="`x`">a</Callout>', '`x`'],
  ['<Callout {...props}>a</Callout>', '<Callout kind="law">a</Callout>', 'callout-law'],
  ['<Callout kind="tip" {...{a: "}"}}>a</Callout>', '<Callout kind="tip" title="}">a</Callout>', '<h3>}</h3>'],
  ['<Callout kind="tip">{a}</Callout>', '<Callout kind="tip">\\{a\\}</Callout>', '{a}'],
  ['<Callout kind=<b/>>a</Callout>', '<Callout kind="tip" title="<b/>">a</Callout>', '&lt;b/>'],
  ['<Callout kind="tip" dangerouslySetInnerHTML="x">a</Callout>', '<Callout kind="tip" title="x">a</Callout>', '<h3>x'],
  ['<Callout kind="tip" onClick="alert(1)">a</Callout>', '<Callout kind="tip" title="onClick">a</Callout>', 'onClick'],
  ['<Callout kind="tip" ONLOAD="alert(1)">a</Callout>', '<Callout kind="tip" title="ONLOAD=">a</Callout>', 'ONLOAD='],
  ['<Callout kind="tip" style="x">a</Callout>', '<Callout kind="story">a</Callout>', 'callout-story'],
  ['<Callout kind="tip" class="btn-main">a</Callout>', '<Callout kind="money">a</Callout>', 'callout-money'],
  ['<Callout kind="tip" id="root">a</Callout>', '<Callout kind="warning">a</Callout>', 'callout-warning'],
  ['<Callout kind="tip" key="a" ref="b">a</Callout>', '<Callout title="a" kind="tip">a</Callout>', '<h3>a'],
  ['<Callout kind="__proto__">a</Callout>', '<Callout kind="tip" title="__proto__">a</Callout>', '__proto__'],
  ['<constructor>a</constructor>', 'constructor a', 'constructor a'],
  ['<__proto__>a</__proto__>', '\\_\\_proto\\_\\_', '__proto__'],
  ['<Object.prototype/>', 'Object.prototype', 'Object.prototype'],
  ['<Callout.Tip/>', '<Callout kind="tip">x</Callout>', 'callout'],
  ['<svg:script>a</svg:script>', 'svg:script', 'svg:script'],
  ['<script>alert(1)</script>', '`<script>alert(1)</script>`', '&lt;script>'],
  ['<SCRIPT>alert(1)</SCRIPT>', '\\<SCRIPT>', '&lt;SCRIPT>'],
  ['<script src="https://x.vn/a.js"/>', '\\<script src>', '&lt;script src>'],
  ['<scr<script>ipt>alert(1)</script>', 'scr \\< ipt', '&lt; ipt'],
  ['<style>*{display:none}</style>', 'style', 'style'],
  ['<iframe src="https://x.vn"></iframe>', 'iframe', 'iframe'],
  ['<iframe srcdoc="&lt;script>"/>', '&lt;iframe>', '&lt;iframe>'],
  ['<object data="x"></object>', 'object', 'object'],
  ['<embed src="x"/>', 'embed', 'embed'],
  ['<form action="https://x.vn"><input/></form>', 'form', 'form'],
  ['<base href="https://x.vn"/>', 'base', 'base'],
  ['<meta http-equiv="refresh" content="0"/>', 'meta', 'meta'],
  ['<link rel="stylesheet" href="x"/>', 'link', 'link'],
  ['<svg onload="alert(1)"/>', 'svg', 'svg'],
  ['<svg><animate onbegin="alert(1)"/></svg>', 'animate', 'animate'],
  ['<svg><use href="data:image/svg+xml,x"/></svg>', 'use', 'use'],
  ['<math><mtext></mtext></math>', '5 × 3', '5 × 3'],
  ['<img src="x" onerror="alert(1)"/>', '![a](figures/gia-san.svg)', '/media/ab12.svg'],
  ['<img src=x onerror=alert(1)>', '<Figure src="figures/gia-san.svg" alt="a"/>', '/media/ab12.svg'],
  ['<a href="javascript:alert(1)">a</a>', '[a](https://vidu.vn)', 'https://vidu.vn/'],
  ['<b onmouseover="alert(1)">a</b>', '<b>a</b>', '<b>a</b>'],
  ['<b style="position:fixed">a</b>', '<u>a</u>', '<u>a</u>'],
  ['<details ontoggle="alert(1)" open>a</details>', '<mark>a</mark>', '<mark>a'],
  ['<video src="x" onerror="alert(1)"/>', '<small>a</small>', '<small>a'],
  ['<template><b>a</b></template>', '<kbd>a</kbd>', '<kbd>a'],
  ['<noscript><p title="</noscript><img src=x>"></noscript>', '<sup>a</sup>', '<sup>a'],
  ['<x-custom>a</x-custom>', '<sub>a</sub>', '<sub>a'],
  ['<!DOCTYPE html>', '!DOCTYPE', '!DOCTYPE'],
  ['<?php echo 1 ?>', '?php', '?php'],
  ['<![CDATA[<script>]]>', '[CDATA]', '[CDATA]'],
  ['<!--><script>alert(1)</script>-->', '--> x', '--> x'],
  ['<!-- a -- > b', '-- a', '-- a'],
  ['[a](javascript:alert(1))', '[a](/javascript:alert)', '"/javascript:alert"'],
  ['[a](JAVASCRIPT:alert(1))', '[a](HTTPS://VIDU.VN)', 'https://vidu.vn/'],
  ['[a](<javascript:alert(1)>)', '[a](https://vidu.vn/javascript)', '/javascript'],
  ['[a](javascript&colon;alert(1))', '[a](https://vidu.vn/&colon;)', 'vidu.vn/:'],
  ['[a](java&Tab;script:alert(1))', '[a](https://vidu.vn/Tab)', '/Tab'],
  ['[a](java&NewLine;script:alert(1))', '[a](https://vidu.vn/NewLine)', '/NewLine'],
  ['[a](&#x6A;avascript:alert(1))', '[a](https&#58;//vidu.vn)', 'https://vidu.vn/'],
  ['[a](\\javascript:alert(1))', '[a](/b)', 'href="/b"'],
  ['[a](javascript\\:alert(1))', '[a](https\\://vidu.vn)', 'https://vidu.vn/'],
  ['[a](%6Aavascript:alert(1))', '[a](/%6A)', '/%6A'],
  ['[a](vbscript:x)', '[a](/vbscript)', '/vbscript'],
  ['[a](data:text/html;base64,PHN2Zz4=)', '[a](/data)', '/data'],
  ['[a](file:///etc/passwd)', '[a](/file)', '/file'],
  ['[a](blob:https://vidu.vn/x)', '[a](/blob)', '/blob'],
  ['[a](//evil.vn)', '[a](/evil.vn)', '"/evil.vn"'],
  ['[a](/\\evil.vn)', '[a](/evil)', '"/evil"'],
  ['[a](/\\/evil.vn)', '[a](/a/b)', '"/a/b"'],
  ['[a](/&Tab;/evil.vn)', '[a](/a%09/b)', '/a%09/b'],
  ['[a](https:evil.vn)', '[a](https://tot.vn)', 'https://tot.vn/'],
  ['[a](https:///evil.vn)', '[a](https://tot.vn/x)', 'https://tot.vn/x'],
  ['[a](https://tot.vn@evil.vn)', '[a](https://tot.vn/@evil.vn)', 'https://tot.vn/@evil.vn'],
  ['[a](https://evil.vn\\@tot.vn)', '[a](https://evil.vn/tot.vn)', 'https://evil.vn/tot.vn'],
  ['[a](ftp://tot.vn)', '[a](tel:+84912345678)', 'tel:+84912345678'],
  ['[a](mailto:a@b.vn?cc=x&#10;bcc=y)', '[a](mailto:a@b.vn?subject=x)', 'mailto:a@b.vn?subject=x'],
  ['[a](tel:*%23*%23)', '[a](tel:0912-345-678)', 'tel:0912-345-678'],
  ['[a](zalo.me.evil.vn/x)', '[a](zalo.me/0912)', 'https://zalo.me/0912'],
  ['[a]: javascript:alert(1)\n\n[a]', '[a]: https://vidu.vn\n\n[a]', 'https://vidu.vn/'],
  ['![a]\n\n[a]: data:image/svg+xml,x', '![a]\n\n[a]: figures/gia-san.svg', '/media/ab12.svg'],
  ['![a](https://evil.vn/a.gif)', '![a](figures/gia-san.svg)', '/media/ab12.svg'],
  ['![a](figures/../../x.svg)', '![x](figures/gia-san.svg)', 'alt="x"'],
  ['![a](/etc/passwd)', '![y](figures/gia-san.svg)', 'alt="y"'],
  ['![a](figures%2Fgia-san.svg)', '![z](figures/gia-san.svg "t")', 'alt="z"'],
  ['![a" onerror="alert(1)](x)', '![a" onerror="alert(1)](figures/gia-san.svg)', 'a&quot; onerror=&quot;'],
  ['[a](https://vidu.vn/"onclick="x)', '[a](https://vidu.vn/%22)', '%22'],
  ['[a][b]\n\n[b]: https://vidu.vn/" onclick="x', '[a](https://vidu.vn "onclick")', '>a</a>'],
  [
    '<Figure src="figures/gia-san.svg" alt="a" srcset="x"/>',
    '<Figure src="figures/gia-san.svg" alt="a&quot; onerror=&quot;x"/>',
    'alt="a&quot; onerror=&quot;x"',
  ],
  [
    '<Figure src="javascript:alert(1)" alt="a"/>',
    '<Figure src="figures/gia-san.svg" alt="javascript:"/>',
    'alt="javascript:"',
  ],
  ['<Figure src="figures/gia-san.svg?x=1" alt="a"/>', '<Figure src="figures/gia-san.svg" alt="?x=1"/>', '?x=1'],
  [
    '<Fact source="a" checked="2026-11-24" url="javascript:x">b</Fact>',
    '<Fact source="javascript:x" checked="2026-11-24">b</Fact>',
    'javascript:x',
  ],
  [
    '<Fact source="a" checked="2026-11-24" url="//evil.vn">b</Fact>',
    '<Fact source="a" checked="2026-11-24" url="https://tot.vn">b</Fact>',
    'https://tot.vn/',
  ],
  ['<Fact source="a" checked="9999-12-31">b</Fact>', '<Fact source="a" checked="2024-02-29">b</Fact>', '29/02/2024'],
  ['<Video id="https://evil.vn/a.mp4"/>', '<Video id="video/gioi-thieu"/>', ''],
  ['<Video id="../video/gioi-thieu"/>', '<Video id="video/gioi-thieu" caption="../"/>', ''],
  ['<Download id="/etc/passwd" label="a"/>', '<Download id="files/mau.pdf" label="/etc"/>', ''],
  ['<Download id="files/mau.pdf" label="a" href="x"/>', '<Download id="files/mau.pdf" label="href"/>', ''],
  ['<Platform name="tiktok_shop" name="shopee">a</Platform>', '<Platform name="tiktok_shop">a</Platform>', '<p>a'],
  ['## <script>a</script>', '## \\<script>', 'id="script"'],
  ['```html\n<script>\n```\n\n<script>x</script>', '```html\n<script>\n```', '&lt;script>'],
  ['> ```\n\n{alert(1)}\n\n```', '> ```\n> {alert(1)}\n> ```', '{alert(1)}'],
  ['> ```\n\n<script>alert(1)</script>\n\n```', '> ```\n> <script>\n> ```', '&lt;script>'],
  ['`a\n\n{x}`', '`a {x}`', '{x}'],
  ['- `a\n- {x}`', '- `{x}`\n- b', '{x}'],
  ['\\`{x}`', '\\`x`', '`x`'],
  ['\\\\{x}', '\\\\\\{x\\}', '\\{x}'],
  ['\\\\<script>', '\\\\\\<script>', '\\&lt;script>'],
  ['&lt;b&gt;{x}', '&lt;b&gt;', '&lt;b>'],
  ['a\u0000b {x}', 'a b', 'a b'],
  ['a\u202eb', 'a b', 'a b'],
  ['[a](https://vidu.vn/\u202egpj)', '[a](https://vidu.vn/jpg)', '/jpg'],
  ['[a](https://vidu.vn/\u200b)', '[a](https://vidu.vn/x)', '/x'],
  [
    `${'<Callout kind="tip">\n'.repeat(40)}a${'\n</Callout>'.repeat(40)}`,
    '<Callout kind="tip">\n\n> - a\n\n</Callout>',
    '<li>a',
  ],
  [`${'> '.repeat(40)}a`, `${'> '.repeat(10)}a`, '<blockquote>'],
  [`${'- '.repeat(40)}a`, `${'- '.repeat(10)}a`, '<li>'],
  [`${'*a '.repeat(10_000)}`, `${'*a* '.repeat(100)}`, '<em>a'],
  [`${'['.repeat(5000)}`, `${'['.repeat(100)}`, '[[['],
  [`${'a'.repeat(3000)}`, `${'a'.repeat(1000)}`, 'aaa'],
  [`${'a '.repeat(15_000)}`, `${'a '.repeat(5000)}`, 'a a'],
  [`${'\n'.repeat(6000)}a`, `${'\n'.repeat(1000)}a`, '<p>a'],
  [`${'a\n\n'.repeat(2600)}`, `${'a\n\n'.repeat(1000)}`, '<p>a'],
  [`${'xin chào\n\n'.repeat(25_000)}`, `${'xin chào '.repeat(1000)}`, 'xin chào'],
  [
    `[a]: https://vidu.vn/${'a'.repeat(1900)}\n\n${'[a] '.repeat(290)}\n\n${'[a] '.repeat(290)}`,
    '[a]: https://vidu.vn\n\n[a] [a]',
    'vidu.vn',
  ],
  [`[a](https://vidu.vn/${'a'.repeat(1990)})`, `[a](https://vidu.vn/${'a'.repeat(900)})`, 'vidu.vn'],
  [
    `<Callout kind="tip" title="${'a '.repeat(1500)}">a</Callout>`,
    `<Callout kind="tip" title="${'a '.repeat(50)}">a</Callout>`,
    'a a',
  ],
  [
    '<Quiz id="a"><Question id="constructor" kind="constructor">a</Question></Quiz>',
    '<Quiz id="a"><Question id="constructor" kind="true-false" answer="true">a</Question></Quiz>',
    '',
  ],
  [
    '<Quiz id="../a"><Question id="b" kind="true-false" answer="true">a</Question></Quiz>',
    '<Quiz id="a-b"><Question id="b" kind="true-false" answer="true">a</Question></Quiz>',
    '',
  ],
  [
    '<Checklist id="a">\n- [ ] <script>x</script>\n</Checklist>',
    '<Checklist id="a">\n- [ ] \\<script>\n</Checklist>',
    '',
  ],
  ['a[^1]\n\n[^1]: {x}', 'a[1]', 'a[1]'],
]
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

describe.each(twins)('%j', (hostile, benign, shown) => {
  test('is refused or inert', () => {
    const parsed = parseLesson(lessonOf(hostile), context)
    if (parsed.ok) expect(liveIn(htmlIn(parsed.document))).toBeNull()
    else
      for (const { line, column, message } of parsed.faults)
        expect({ line: line > 0, column: column > 0, message }).toEqual({
          line: true,
          column: true,
          message: expect.stringMatching(/[.…]$/),
        })
  })

  test('has a twin that goes in', () => {
    expect(faultsOf(benign)).toEqual([])
    const parsed = parseLesson(lessonOf(benign), context)
    const html = parsed.ok ? htmlIn(parsed.document) : ''
    expect(html).toContain(shown)
    expect(liveIn(html)).toBeNull()
  })
})

test('nearly all of them are refused outright', () => {
  expect(twins.length).toBeGreaterThanOrEqual(145)
  const inert = twins.filter(([hostile]) => faultsOf(hostile).length === 0).map(([hostile]) => hostile)
  expect(inert).toEqual([
    "import('fs')",
    "  import fs from 'fs'",
    "- import fs from 'fs'",
    "> import fs from 'fs'",
    '[a](https://vidu.vn/"onclick="x)',
    '[a][b]\n\n[b]: https://vidu.vn/" onclick="x',
  ])
})

/** Every string that a page would put in as HTML. */
function htmlIn(document: Extract<ReturnType<typeof parseLesson>, { ok: true }>['document']): string {
  const drawn = document.segments.flatMap((segment) =>
    segment.kind === 'html'
      ? [segment.html]
      : segment.kind === 'checklist'
        ? segment.items.map((item) => item.html)
        : [],
  )
  const asked = document.quizzes.flatMap((quiz) =>
    quiz.questions.flatMap((question) => [question.promptHtml, ...question.choices.map((choice) => choice.html)]),
  )
  return [...drawn, ...asked].join('\n')
}
