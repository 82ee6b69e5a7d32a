import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression'
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx'
import { gfm } from 'micromark-extension-gfm'
import { mdxExpression } from 'micromark-extension-mdx-expression'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import type { Faults } from '../fault.ts'
import type { Tag } from '../scan/balance.ts'
import { blank } from '../source.ts'
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

/** Reads Markdown with components into a tree. Where the parser stops, that is named, the tag blanked and the rest read. */
export function parseMarkdown(text: string, tags: ReadonlyArray<Tag>, faults: Faults): Root | null {
  let readable = text
  for (let tries = 0; tries < mostTries; tries += 1) {
    try {
      return fromMarkdown(readable, options)
    } catch (error) {
      const stopped = parserMessage(error)
      const tag =
        stopped.offset === null
          ? undefined
          : tags.findLast((candidate) => candidate.start <= (stopped.offset ?? 0) && !isBlank(readable, candidate))
      faults.add(stopped.place, stopped.code, stopped.message)
      if (!tag) return null
      readable = blankTag(readable, tag)
      if (tag.partner) readable = blankTag(readable, tag.partner)
    }
  }
  return null
}

function isBlank(text: string, tag: Tag): boolean {
  return text[tag.start] !== '<'
}

function blankTag(text: string, tag: Tag): string {
  return text.slice(0, tag.start) + blank(text.slice(tag.start, tag.end)) + text.slice(tag.end)
}
