import { describe, expect, test } from 'vitest'
import { examineFile } from '#app/domain/media/index.server.ts'

const svg = (inside: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`
const problemOf = (text: string) => {
  const result = examineFile('hinh.svg', new TextEncoder().encode(text))
  return result.ok ? null : result.problem.code
}

describe('drawings that go in', () => {
  test.each([
    ['plain', svg('<g fill="none"><path d="M0 0h9"/><text x="1" y="2">Bán 15.000 đ, lãi &lt; 5 %</text></g>')],
    ['with a declaration and comments', svg('<!-- một nét --><circle r="2"/>', '<?xml version="1.0"?>\n<!-- vẽ -->\n')],
    [
      'with its own style and references inside',
      svg(
        '<style>.a{fill:#f28c1f}</style><clipPath id="c"><rect width="1" height="1"/></clipPath><g clip-path="url(#c)"><use href="#c"/></g>',
      ),
    ],
  ])('%s', (_name, text) => expect(problemOf(text)).toBeNull())
})

describe('drawings that could act or fetch', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<path onload="alert(1)" d="M0 0"/>',
    "<path OnClick='alert(1)'/>",
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    '<image href="https://example.com/a.png"/>',
    '<use xlink:href="https://example.com/a.svg#x"/>',
    '<use href="&#104;ttps://example.com"/>',
    '<use href="//example.com/a.svg#x"/>',
    '<a href="#x"><path d="M0 0"/></a>',
    '<a href="java&#10;script:alert(1)"><path d="M0 0"/></a>',
    '<path fill="url(https://example.com/x)"/>',
    '<path style="background:url(//example.com/x)"/>',
    '<style>@font-face{src:url(data:text/html;base64,PHNjcmlwdD4=)}</style>',
    '<style>@font-face{src:url(data:font/woff2;base64,AA==),url(https://example.com/a.woff2)}</style>',
    '<style>@import "https://example.com/x.css";</style>',
    '<style>.a{fill:url( "https://example.com" )}</style>',
    '<style>.a{fill:&#117;rl(https://example.com)}</style>',
    '<style>.a{fill:\\75 rl(https://example.com)}</style>',
    '<set attributeName="onload" to="alert(1)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<g onload=alert(1) />',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<iframe src="https://example.com"/>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
  ])('%s', (inside) => expect(problemOf(svg(inside))).toBe('svg_unsafe'))

  test('entities of its own', () => {
    const doctype = '<!DOCTYPE svg [<!ENTITY x "<script/>">]>'
    expect(problemOf(svg('&x;', doctype))).toBe('svg_unsafe')
  })
})

test('a drawing without a size is no picture for a page', () => {
  expect(problemOf('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')).toBe('no_size')
})
