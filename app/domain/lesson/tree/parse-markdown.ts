import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression'
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx'
import { gfm } from 'micromark-extension-gfm'
import { mdxExpression } from 'micromark-extension-mdx-expression'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import type { Faults, Place } from '../fault.ts'
import type { Tag } from '../scan/balance.ts'
import { blank, placeFinder } from '../source.ts'
import { parserMessage } from './parser-messages.ts'

// What MDX takes out of Markdown: raw HTML, <addresses>, code by indentation.
const withoutHtml = { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } }
const options = {
  // No acorn is given: the parser balances braces and reads no JavaScript.
  extensions: [withoutHtml, gfm({ singleTilde: false }), mdxExpression(), mdxJsx()],
  mdastExtensions: [gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
}

// Each try blanks one tag that Markdown's own structure makes impossible (opened in a list, closed outside it).
const mostTries = 6
// A source this long is read once more at most.
const longForTries = 50_000

/** Reads Markdown with components into a tree. Where the parser stops, that is named, the tag blanked and the rest read. */
export function parseMarkdown(text: string, tags: ReadonlyArray<Tag>, faults: Faults): Root | null {
  const placeAt = placeFinder(text)
  let readable = text
  const most = text.length > longForTries ? 2 : mostTries
  for (let tries = 0; tries < most; tries += 1) {
    try {
      return fromMarkdown(readable, options)
    } catch (error) {
      const { place, code, message } = parserMessage(error)
      faults.add(place, code, message)
      const tag = tags.findLast(({ start }) => readable[start] === '<' && isNotAfter(placeAt(start), place))
      if (!tag) return null
      readable = blankTag(readable, tag)
      if (tag.partner) readable = blankTag(readable, tag.partner)
    }
  }
  return null
}

function isNotAfter(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column)
}

function blankTag(text: string, tag: Tag): string {
  return text.slice(0, tag.start) + blank(text.slice(tag.start, tag.end)) + text.slice(tag.end)
}
